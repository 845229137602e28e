-- Moments are seconds since 1970-01-01T00:00:00Z, days are days since 1970-01-01, intervals are
-- half-open. `sealed…` columns are AES-GCM, `…Lookup` columns keyed hashes, plates one AES block;
-- the keys live outside this file.

-- Proves that a key file belongs to this database.
CREATE TABLE keyCheck (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    value BLOB    NOT NULL
) STRICT;

-- Everything that was ever done, each line chained to the one before. Its number is the version
-- of the register.
CREATE TABLE auditEvent (
    seq     INTEGER PRIMARY KEY CHECK (seq > 0),
    at      INTEGER NOT NULL,
    actor   TEXT    NOT NULL,                       -- role, or name of the client
    action  TEXT    NOT NULL,
    subject TEXT    NOT NULL,                       -- opaque reference, never a person or plate
    hash    BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX auditEventAt ON auditEvent (at, seq);

-- The municipality file as imported; the row that nothing superseded counts.
CREATE TABLE municipality (
    id           INTEGER PRIMARY KEY,
    document     TEXT    NOT NULL,
    recordedBy   INTEGER NOT NULL REFERENCES auditEvent (seq),
    supersededBy INTEGER          REFERENCES auditEvent (seq)
) STRICT;
CREATE UNIQUE INDEX municipalityNow ON municipality (supersededBy IS NULL)
    WHERE supersededBy IS NULL;

-- Keys of scan suppliers and of staff; a token is shown once and kept as a hash.
CREATE TABLE client (
    id        INTEGER PRIMARY KEY,
    name      TEXT    NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 64),
    role      TEXT    NOT NULL CHECK (role IN ('handhaver', 'behandelaar', 'beheerder')),
    tokenHash BLOB    NOT NULL UNIQUE CHECK (length(tokenHash) = 32),
    addedAt   INTEGER NOT NULL,
    revokedAt INTEGER
) STRICT;

-- A person or company that asks for or holds something.
CREATE TABLE holder (
    id           INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('citizen', 'company')),
    numberLookup BLOB NOT NULL UNIQUE CHECK (length(numberLookup) = 16),
    sealedNumber BLOB NOT NULL                      -- BSN or trade-register number
) STRICT;

-- What somebody asked for, and how far it is.
CREATE TABLE application (
    id            INTEGER PRIMARY KEY,
    reference     BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    caseYear      INTEGER NOT NULL,
    caseNumber    INTEGER NOT NULL CHECK (caseNumber > 0),
    product       TEXT    NOT NULL,
    holderId      INTEGER NOT NULL REFERENCES holder (id),
    zone          TEXT,
    addressLookup BLOB    CHECK (length(addressLookup) = 16),
    plate         BLOB,
    country       TEXT,
    askedFrom     INTEGER,
    askedUntil    INTEGER,
    sealedText    BLOB    NOT NULL,                 -- address, motivation, names of enclosures
    reasons       TEXT    NOT NULL,                 -- what the rules said, joined by a space
    status        TEXT    NOT NULL CHECK (status IN (
        'received', 'inProgress', 'awaitingCompletion', 'awaitingViewpoint', 'awaitingPayment',
        'granted', 'refused', 'aborted', 'leftUnhandled', 'notNeeded')),
    receivedAt    INTEGER NOT NULL,
    endedAt       INTEGER,                          -- when it came to its end, for the archives
    decideBy      INTEGER NOT NULL,                 -- last day (Awb 4:13 to 4:15)
    askedOn       INTEGER,                          -- day on which the applicant was asked
    answerBy      INTEGER,                          -- last day to answer
    renewsId      INTEGER          REFERENCES exemption (id),
    version       INTEGER NOT NULL CHECK (version > 0),
    UNIQUE (caseYear, caseNumber),
    CHECK (endedAt IS NOT NULL OR status IN (
        'received', 'inProgress', 'awaitingCompletion', 'awaitingViewpoint', 'awaitingPayment'))
) STRICT;
CREATE INDEX applicationHolder ON application (holderId);
CREATE INDEX applicationPlate ON application (plate) WHERE plate IS NOT NULL;
CREATE INDEX applicationAnswer ON application (answerBy) WHERE answerBy IS NOT NULL;
CREATE UNIQUE INDEX applicationRenewal ON application (renewsId)
    WHERE renewsId IS NOT NULL
      AND status NOT IN ('granted', 'refused', 'aborted', 'leftUnhandled', 'notNeeded');
CREATE INDEX applicationAddress ON application (addressLookup) WHERE status = 'awaitingPayment';

-- The history of an application's status, in order.
CREATE TABLE applicationStatus (
    applicationId INTEGER NOT NULL REFERENCES application (id),
    position      INTEGER NOT NULL CHECK (position > 0),
    status        TEXT    NOT NULL,
    at            INTEGER NOT NULL,
    PRIMARY KEY (applicationId, position)
) STRICT, WITHOUT ROWID;

-- Each look of the rules at an application, with all they were told: the newest counts.
CREATE TABLE assessment (
    applicationId    INTEGER NOT NULL REFERENCES application (id),
    position         INTEGER NOT NULL CHECK (position > 0),
    at               INTEGER NOT NULL,
    sealedAssessment BLOB    NOT NULL,              -- facts, policy version, what each rule said
    PRIMARY KEY (applicationId, position)
) STRICT, WITHOUT ROWID;

-- Applications that wait for a register to answer.
CREATE TABLE registerWait (
    applicationId INTEGER PRIMARY KEY REFERENCES application (id),
    attempts      INTEGER NOT NULL CHECK (attempts > 0),
    retryAt       INTEGER NOT NULL
) STRICT;
CREATE INDEX registerWaitDue ON registerWait (retryAt);

-- The decisions on an application (Awb 1:3): the newest counts, after an objection the second.
CREATE TABLE decision (
    applicationId    INTEGER NOT NULL REFERENCES application (id),
    position         INTEGER NOT NULL CHECK (position > 0),
    outcome          TEXT    NOT NULL CHECK (outcome IN ('granted', 'refused', 'leftUnhandled')),
    takenAt          INTEGER NOT NULL,
    isAutomatic      INTEGER NOT NULL CHECK (isAutomatic IN (0, 1)),
    officer          TEXT,
    objectUntil      INTEGER NOT NULL,              -- last day (Awb 6:7)
    policyFrom       INTEGER NOT NULL,              -- first day of the policy version
    reasons          TEXT    NOT NULL,              -- codes, joined by a space
    sealedMotivation BLOB,
    isHardship       INTEGER NOT NULL DEFAULT 0 CHECK (isHardship IN (0, 1)), -- Awb 4:84
    PRIMARY KEY (applicationId, position),
    CHECK ((officer IS NULL) = (isAutomatic = 1))
) STRICT, WITHOUT ROWID;

-- What must be paid for an application, in cents.
CREATE TABLE payment (
    id            INTEGER PRIMARY KEY,
    reference     TEXT    NOT NULL UNIQUE,
    applicationId INTEGER NOT NULL REFERENCES application (id),
    amountCents   INTEGER NOT NULL CHECK (amountCents > 0),
    dueAt         INTEGER NOT NULL,                 -- first moment at which it is too late
    warnAt        INTEGER NOT NULL,
    status        TEXT    NOT NULL CHECK (status IN ('open', 'paid', 'lapsed', 'paidLate')),
    settledAt     INTEGER,
    warnedAt      INTEGER,
    pageAt        INTEGER,                          -- when a page to pay on must be made
    pageTries     INTEGER NOT NULL DEFAULT 0        -- times that this did not succeed
) STRICT;
CREATE INDEX paymentApplication ON payment (applicationId);
CREATE INDEX paymentPage ON payment (pageAt) WHERE pageAt IS NOT NULL;
CREATE INDEX paymentOpen ON payment (dueAt) WHERE status = 'open';

-- An exemption that was issued (RVV 1990 art. 87); a visitor scheme is one with a budget.
CREATE TABLE exemption (
    id            INTEGER PRIMARY KEY,
    reference     BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    product       TEXT    NOT NULL,
    holderId      INTEGER NOT NULL REFERENCES holder (id),
    applicationId INTEGER UNIQUE   REFERENCES application (id),
    zone          TEXT,
    addressLookup BLOB    CHECK (length(addressLookup) = 16),
    sealedAddress BLOB,
    validFrom     INTEGER NOT NULL,
    validUntil    INTEGER NOT NULL,
    withdrawnFrom INTEGER,
    sealedReason  BLOB,                             -- why it was withdrawn
    budgetMinutes INTEGER CHECK (budgetMinutes >= 0),
    version       INTEGER NOT NULL CHECK (version > 0),
    CHECK (validFrom < validUntil),
    CHECK ((product = 'visitorScheme') = (budgetMinutes IS NOT NULL))
) STRICT;
CREATE INDEX exemptionHolder ON exemption (holderId);
CREATE INDEX exemptionAddress ON exemption (addressLookup);
CREATE INDEX exemptionScheme ON exemption (id) WHERE budgetMinutes IS NOT NULL;

-- A visitor who was signed on. The plate is erased some weeks later, the minutes stay.
CREATE TABLE visit (
    id          INTEGER PRIMARY KEY,
    reference   BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    exemptionId INTEGER NOT NULL REFERENCES exemption (id),
    plate       BLOB,
    country     TEXT,
    startsAt    INTEGER NOT NULL,
    endsAt      INTEGER NOT NULL,
    costMinutes INTEGER NOT NULL CHECK (costMinutes >= 0),
    sealedName  BLOB,
    CHECK (startsAt <= endsAt)
) STRICT;
CREATE INDEX visitExemption ON visit (exemptionId, endsAt);
CREATE INDEX visitPlateDue ON visit (endsAt) WHERE plate IS NOT NULL;

-- What a plate check finds: when it holds, and from which to which version of the register it
-- was so. A row is never changed but for its end in the register.
CREATE TABLE parkingRight (
    id           INTEGER PRIMARY KEY,
    exemptionId  INTEGER NOT NULL REFERENCES exemption (id),
    visitId      INTEGER          REFERENCES visit (id),
    reference    BLOB    NOT NULL CHECK (length(reference) = 16),
    kind         INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 5),
    zone         TEXT,
    plate        BLOB    NOT NULL,
    country      TEXT,
    validFrom    INTEGER NOT NULL,
    validUntil   INTEGER NOT NULL,
    recordedBy   INTEGER NOT NULL REFERENCES auditEvent (seq),
    supersededBy INTEGER          REFERENCES auditEvent (seq),
    CHECK (validFrom < validUntil),
    CHECK (supersededBy IS NULL OR supersededBy >= recordedBy)
) STRICT;
CREATE INDEX parkingRightPlate ON parkingRight (plate);
CREATE INDEX parkingRightExemption ON parkingRight (exemptionId, validFrom)
    WHERE visitId IS NULL AND supersededBy IS NULL;
CREATE INDEX parkingRightVisit ON parkingRight (visitId) WHERE visitId IS NOT NULL;

-- Something that waits for a person.
CREATE TABLE workItem (
    id            INTEGER PRIMARY KEY,
    reference     BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    kind          TEXT    NOT NULL CHECK (kind IN (
        'decide', 'checkAfterwards', 'considerWithdrawal', 'lookIntoMisuse', 'decideObjection',
        'deliverLetter', 'watchTerm')),
    reasons       TEXT    NOT NULL,                 -- words, joined by a space
    applicationId INTEGER          REFERENCES application (id),
    exemptionId   INTEGER          REFERENCES exemption (id),
    dueBy         INTEGER NOT NULL,                 -- day
    isUrgent      INTEGER NOT NULL DEFAULT 0 CHECK (isUrgent IN (0, 1)), -- above others of the day
    assignee      TEXT,                             -- for whom it is reserved
    openedAt      INTEGER NOT NULL,
    closedAt      INTEGER,
    CHECK (applicationId IS NOT NULL OR exemptionId IS NOT NULL)
) STRICT;
CREATE INDEX workItemOpen ON workItem (dueBy, isUrgent DESC, id) WHERE closedAt IS NULL;
CREATE INDEX workItemApplication ON workItem (applicationId);
CREATE INDEX workItemExemption ON workItem (exemptionId);
CREATE INDEX workItemMisuse ON workItem (exemptionId) WHERE kind = 'lookIntoMisuse';
