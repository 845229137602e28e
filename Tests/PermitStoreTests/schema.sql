CREATE TABLE keyCheck (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    value BLOB    NOT NULL
) STRICT;
CREATE TABLE auditEvent (
    seq     INTEGER PRIMARY KEY CHECK (seq > 0),
    at      INTEGER NOT NULL,
    actor   TEXT    NOT NULL,                       -- role, or name of the client
    action  TEXT    NOT NULL,
    subject TEXT    NOT NULL,                       -- opaque reference, never a person or plate
    hash    BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX auditEventAt ON auditEvent (at, seq);
CREATE TABLE municipality (
    id           INTEGER PRIMARY KEY,
    document     TEXT    NOT NULL,
    recordedBy   INTEGER NOT NULL REFERENCES auditEvent (seq),
    supersededBy INTEGER          REFERENCES auditEvent (seq)
) STRICT;
CREATE UNIQUE INDEX municipalityNow ON municipality (supersededBy IS NULL)
    WHERE supersededBy IS NULL;
CREATE TABLE client (
    id        INTEGER PRIMARY KEY,
    name      TEXT    NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 64),
    role      TEXT    NOT NULL CHECK (role IN ('handhaver', 'behandelaar', 'beheerder')),
    tokenHash BLOB    NOT NULL UNIQUE CHECK (length(tokenHash) = 32),
    addedAt   INTEGER NOT NULL,
    revokedAt INTEGER
) STRICT;
CREATE TABLE holder (
    id           INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('citizen', 'company')),
    numberLookup BLOB NOT NULL UNIQUE CHECK (length(numberLookup) = 16),
    sealedNumber BLOB NOT NULL                      -- BSN or trade-register number
) STRICT;
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
    decideBy      INTEGER NOT NULL,                 -- last day (Awb 4:13 to 4:15)
    askedOn       INTEGER,                          -- day on which the applicant was asked
    answerBy      INTEGER,                          -- last day to answer
    suspendedDays INTEGER NOT NULL DEFAULT 0 CHECK (suspendedDays >= 0),
    version       INTEGER NOT NULL CHECK (version > 0),
    UNIQUE (caseYear, caseNumber)
) STRICT;
CREATE INDEX applicationHolder ON application (holderId);
CREATE INDEX applicationAnswer ON application (answerBy) WHERE answerBy IS NOT NULL;
CREATE INDEX applicationAddress ON application (addressLookup) WHERE status = 'awaitingPayment';
CREATE TABLE applicationStatus (
    applicationId INTEGER NOT NULL REFERENCES application (id),
    position      INTEGER NOT NULL CHECK (position > 0),
    status        TEXT    NOT NULL,
    at            INTEGER NOT NULL,
    PRIMARY KEY (applicationId, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE assessment (
    applicationId    INTEGER NOT NULL REFERENCES application (id),
    position         INTEGER NOT NULL CHECK (position > 0),
    at               INTEGER NOT NULL,
    sealedAssessment BLOB    NOT NULL,              -- facts, policy version, what each rule said
    PRIMARY KEY (applicationId, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE registerWait (
    applicationId INTEGER PRIMARY KEY REFERENCES application (id),
    attempts      INTEGER NOT NULL CHECK (attempts > 0),
    retryAt       INTEGER NOT NULL
) STRICT;
CREATE INDEX registerWaitDue ON registerWait (retryAt);
CREATE TABLE decision (
    applicationId    INTEGER PRIMARY KEY REFERENCES application (id),
    outcome          TEXT    NOT NULL CHECK (outcome IN ('granted', 'refused', 'leftUnhandled')),
    takenAt          INTEGER NOT NULL,
    isAutomatic      INTEGER NOT NULL CHECK (isAutomatic IN (0, 1)),
    officer          TEXT,
    objectUntil      INTEGER NOT NULL,              -- last day (Awb 6:7)
    policyFrom       INTEGER NOT NULL,              -- first day of the policy version
    reasons          TEXT    NOT NULL,              -- codes, joined by a space
    sealedMotivation BLOB,
    CHECK ((officer IS NULL) = (isAutomatic = 1))
) STRICT;
CREATE TABLE payment (
    id            INTEGER PRIMARY KEY,
    reference     TEXT    NOT NULL UNIQUE,
    applicationId INTEGER NOT NULL REFERENCES application (id),
    amountCents   INTEGER NOT NULL CHECK (amountCents > 0),
    dueAt         INTEGER NOT NULL,                 -- first moment at which it is too late
    warnAt        INTEGER NOT NULL,
    status        TEXT    NOT NULL CHECK (status IN ('open', 'paid', 'lapsed', 'paidLate')),
    settledAt     INTEGER,
    warnedAt      INTEGER
) STRICT;
CREATE INDEX paymentApplication ON payment (applicationId);
CREATE INDEX paymentOpen ON payment (dueAt) WHERE status = 'open';
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
CREATE TABLE workItem (
    id            INTEGER PRIMARY KEY,
    reference     BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    kind          TEXT    NOT NULL CHECK (kind IN (
        'decide', 'checkAfterwards', 'considerWithdrawal', 'lookIntoMisuse', 'decideObjection')),
    reasons       TEXT    NOT NULL,                 -- words, joined by a space
    applicationId INTEGER          REFERENCES application (id),
    exemptionId   INTEGER          REFERENCES exemption (id),
    dueBy         INTEGER NOT NULL,                 -- day
    openedAt      INTEGER NOT NULL,
    closedAt      INTEGER,
    CHECK (applicationId IS NOT NULL OR exemptionId IS NOT NULL)
) STRICT;
CREATE INDEX workItemOpen ON workItem (dueBy, id) WHERE closedAt IS NULL;
CREATE INDEX workItemApplication ON workItem (applicationId) WHERE closedAt IS NULL;
CREATE INDEX workItemExemption ON workItem (exemptionId) WHERE closedAt IS NULL;
CREATE TABLE message (
    id            INTEGER PRIMARY KEY,
    holderId      INTEGER NOT NULL REFERENCES holder (id),
    sealedMessage BLOB    NOT NULL,
    writtenAt     INTEGER NOT NULL,
    sentAt        INTEGER
) STRICT;
CREATE INDEX messageUnsent ON message (id) WHERE sentAt IS NULL;
CREATE TABLE objection (
    id            INTEGER PRIMARY KEY,
    reference     BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    applicationId INTEGER NOT NULL REFERENCES application (id),
    receivedAt    INTEGER NOT NULL,
    sealedText    BLOB    NOT NULL,                 -- what the applicant wrote
    handler       TEXT,                             -- never who took the decision (Awb 10:3)
    decideBy      INTEGER NOT NULL,                 -- last day (Awb 7:10)
    outcome       TEXT    CHECK (outcome IN (
        'upheld', 'rejected', 'inadmissible', 'withdrawn')),
    closedAt      INTEGER,
    CHECK ((outcome IS NULL) = (closedAt IS NULL))
) STRICT;
CREATE INDEX objectionApplication ON objection (applicationId);
