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
CREATE TABLE termSuspension (
    applicationId INTEGER NOT NULL REFERENCES application (id),
    firstDay      INTEGER NOT NULL,
    lastDay       INTEGER NOT NULL CHECK (lastDay >= firstDay),
    PRIMARY KEY (applicationId, firstDay)
) STRICT, WITHOUT ROWID;
CREATE TABLE termExtension (
    applicationId INTEGER PRIMARY KEY REFERENCES application (id),
    originalDay   INTEGER NOT NULL,                 -- last day before
    promisedDay   INTEGER NOT NULL CHECK (promisedDay > originalDay),
    noticedDay    INTEGER NOT NULL CHECK (noticedDay <= originalDay),
    sealedReason  BLOB    NOT NULL
) STRICT;
CREATE TABLE termWatch (
    applicationId INTEGER PRIMARY KEY REFERENCES application (id),
    alertOn       INTEGER NOT NULL,                 -- day
    alertedAt     INTEGER
) STRICT;
CREATE INDEX termWatchDue ON termWatch (alertOn) WHERE alertedAt IS NULL;
CREATE TABLE staffPerson (
    name          TEXT PRIMARY KEY NOT NULL,        -- as in the audit chain, without the role
    numberLookup  BLOB CHECK (length(numberLookup) = 16),
    addressLookup BLOB CHECK (length(addressLookup) = 16)
) STRICT, WITHOUT ROWID;
CREATE TABLE dataRead (
    id           INTEGER PRIMARY KEY,
    holderId     INTEGER NOT NULL REFERENCES holder (id),
    subject      BLOB    NOT NULL CHECK (length(subject) = 16), -- the case that was shown
    reader       TEXT    NOT NULL,
    sealedReason BLOB    NOT NULL,
    at           INTEGER NOT NULL
) STRICT;
CREATE INDEX dataReadHolder ON dataRead (holderId, id);
CREATE TABLE objection (
    id               INTEGER PRIMARY KEY,
    reference        BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    applicationId    INTEGER NOT NULL REFERENCES application (id),
    receivedAt       INTEGER NOT NULL,
    isLate           INTEGER NOT NULL CHECK (isLate IN (0, 1)), -- for a person to judge (Awb 6:11)
    sealedText       BLOB    NOT NULL,              -- what the applicant wrote
    handler          TEXT,                          -- never who took the decision (Awb 10:3)
    decideBy         INTEGER NOT NULL,              -- last day (Awb 7:10)
    outcome          TEXT    CHECK (outcome IN (
        'upheld', 'rejected', 'inadmissible', 'withdrawn')),
    sealedMotivation BLOB,
    closedAt         INTEGER,
    version          INTEGER NOT NULL CHECK (version > 0),
    CHECK ((outcome IS NULL) = (closedAt IS NULL))
) STRICT;
CREATE INDEX objectionApplication ON objection (applicationId);
CREATE UNIQUE INDEX objectionOpen ON objection (applicationId) WHERE closedAt IS NULL;
CREATE TABLE withdrawalIntention (
    id            INTEGER PRIMARY KEY,
    reference     BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    exemptionId   INTEGER NOT NULL REFERENCES exemption (id),
    sealedReason  BLOB    NOT NULL,
    isMisuse      INTEGER NOT NULL CHECK (isMisuse IN (0, 1)), -- then a second person signs
    effectiveFrom INTEGER NOT NULL,
    announcedAt   INTEGER NOT NULL,
    officer       TEXT    NOT NULL,
    viewBy        INTEGER NOT NULL,                 -- last day for the holder's view
    sealedView    BLOB,
    viewedAt      INTEGER,
    outcome       TEXT    CHECK (outcome IN ('withdrawn', 'dropped')),
    closedAt      INTEGER,
    CHECK ((sealedView IS NULL) = (viewedAt IS NULL)),
    CHECK ((outcome IS NULL) = (closedAt IS NULL))
) STRICT;
CREATE INDEX withdrawalIntentionExemption ON withdrawalIntention (exemptionId);
CREATE UNIQUE INDEX withdrawalIntentionOpen ON withdrawalIntention (exemptionId)
    WHERE closedAt IS NULL;
CREATE TABLE repair (
    id                INTEGER PRIMARY KEY,
    reference         BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    sealedDescription BLOB    NOT NULL,
    officer           TEXT    NOT NULL,
    at                INTEGER NOT NULL,
    recordedBy        INTEGER NOT NULL UNIQUE REFERENCES auditEvent (seq),
    undoneAt          INTEGER
) STRICT;
CREATE TABLE repairStep (
    repairId      INTEGER NOT NULL REFERENCES repair (id),
    exemptionId   INTEGER NOT NULL REFERENCES exemption (id),
    versionAfter  INTEGER NOT NULL,                 -- of the exemption; another: changed since
    zone          TEXT,
    validUntil    INTEGER NOT NULL,
    withdrawnFrom INTEGER,
    sealedReason  BLOB,
    PRIMARY KEY (repairId, exemptionId)
) STRICT, WITHOUT ROWID;
CREATE INDEX parkingRightReplaced ON parkingRight (exemptionId, supersededBy)
    WHERE visitId IS NULL AND supersededBy IS NOT NULL;
CREATE TABLE contact (
    holderId    INTEGER PRIMARY KEY REFERENCES holder (id),
    reference   BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    sealedEmail BLOB,
    language    TEXT    NOT NULL CHECK (language IN ('nl', 'en')),
    isDigital   INTEGER NOT NULL CHECK (isDigital IN (0, 1)), -- said so (Awb 2:8)
    changedAt   INTEGER NOT NULL,
    version     INTEGER NOT NULL CHECK (version > 0),
    CHECK (isDigital = 0 OR sealedEmail IS NOT NULL)
) STRICT;
CREATE TABLE letter (
    id            INTEGER PRIMARY KEY,
    reference     BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    holderId      INTEGER NOT NULL REFERENCES holder (id),
    applicationId INTEGER          REFERENCES application (id),
    exemptionId   INTEGER          REFERENCES exemption (id),
    kind          TEXT    NOT NULL,
    sealedLetter  BLOB    NOT NULL,                 -- addressee, subject, text
    writtenAt     INTEGER NOT NULL,
    attempts      INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    tryAt         INTEGER NOT NULL,                 -- not before this moment
    fault         TEXT    CHECK (fault IN (
        'addressUnknown', 'notConnected', 'unreachable', 'refused', 'timedOut')),
    channel       TEXT    CHECK (channel IN ('mail', 'post')),
    deliveredAt   INTEGER,
    CHECK (applicationId IS NOT NULL OR exemptionId IS NOT NULL),
    CHECK ((channel IS NULL) = (deliveredAt IS NULL))
) STRICT;
CREATE INDEX letterHolder ON letter (holderId);
CREATE INDEX letterApplication ON letter (applicationId);
CREATE INDEX letterWaiting ON letter (tryAt) WHERE deliveredAt IS NULL;
CREATE TABLE caseEvent (
    number        INTEGER PRIMARY KEY,
    applicationId INTEGER NOT NULL REFERENCES application (id),
    status        TEXT    NOT NULL CHECK (status IN (
        'received', 'inProgress', 'awaitingApplicant', 'awaitingPayment', 'decided', 'closed')),
    at            INTEGER NOT NULL,
    isSuspended   INTEGER NOT NULL CHECK (isSuspended IN (0, 1)), -- the term (Awb 4:15)
    payment       TEXT    NOT NULL CHECK (payment IN ('notDue', 'due', 'paid')),
    result        TEXT    CHECK (result IN (
        'granted', 'refused', 'leftUnhandled', 'aborted', 'notNeeded')),
    decideBy      INTEGER NOT NULL,                 -- last day, as it stood then
    CHECK ((result IS NOT NULL) = (status IN ('decided', 'closed')))
) STRICT;
CREATE INDEX caseEventApplication ON caseEvent (applicationId);
CREATE TABLE paymentAttempt (
    id            INTEGER PRIMARY KEY,
    paymentId     INTEGER NOT NULL REFERENCES payment (id),
    position      INTEGER NOT NULL CHECK (position > 0),
    providerId    TEXT    NOT NULL UNIQUE,          -- by which the provider knows it
    page          TEXT    NOT NULL,                 -- address of the page to pay on
    madeAt        INTEGER NOT NULL,
    status        TEXT    NOT NULL CHECK (status IN ('open', 'failed', 'paid')),
    checkAt       INTEGER,                          -- when the provider is asked about it again
    checks        INTEGER NOT NULL DEFAULT 0,
    answeredAt    INTEGER NOT NULL,                 -- when the provider last told about it
    receivedCents INTEGER CHECK (receivedCents > 0),
    UNIQUE (paymentId, position),
    CHECK ((status = 'paid') = (receivedCents IS NOT NULL)),
    CHECK (status <> 'paid' OR checkAt IS NULL)
) STRICT;
CREATE INDEX paymentAttemptCheck ON paymentAttempt (checkAt) WHERE checkAt IS NOT NULL;
CREATE TABLE refund (
    id         INTEGER PRIMARY KEY,
    reference  BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    attemptId  INTEGER NOT NULL REFERENCES paymentAttempt (id),
    cents      INTEGER NOT NULL CHECK (cents > 0),
    reason     TEXT    NOT NULL CHECK (reason IN (
        'tooLate', 'paidTwice', 'otherAmount', 'withdrawn')),
    askedAt    INTEGER NOT NULL,
    tries      INTEGER NOT NULL DEFAULT 0,
    retryAt    INTEGER,                             -- null once the provider took it
    refundedAt INTEGER,
    CHECK ((retryAt IS NULL) = (refundedAt IS NOT NULL))
) STRICT;
CREATE INDEX refundAttempt ON refund (attemptId);
CREATE INDEX refundDue ON refund (retryAt) WHERE retryAt IS NOT NULL;
CREATE TABLE ledgerEntry (
    id         INTEGER PRIMARY KEY,
    paymentId  INTEGER NOT NULL REFERENCES payment (id),
    kind       TEXT    NOT NULL CHECK (kind IN (
        'feeAsked', 'feeDropped', 'feePaid', 'paidNeedlessly', 'feeReturned', 'refunded')),
    debit      TEXT    NOT NULL CHECK (debit IN (
        'receivable', 'fees', 'received', 'owedBack', 'paidBack')),
    credit     TEXT    NOT NULL CHECK (credit IN (
        'receivable', 'fees', 'received', 'owedBack', 'paidBack')),
    cents      INTEGER NOT NULL CHECK (cents > 0),
    at         INTEGER NOT NULL,
    recordedBy INTEGER NOT NULL REFERENCES auditEvent (seq),
    CHECK (debit <> credit)
) STRICT;
CREATE INDEX ledgerEntryPayment ON ledgerEntry (paymentId);
CREATE TABLE plateChange (
    id          INTEGER PRIMARY KEY,
    reference   BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    exemptionId INTEGER NOT NULL REFERENCES exemption (id),
    kind        TEXT    NOT NULL CHECK (kind IN ('first', 'permanent', 'temporary')),
    plate       BLOB    NOT NULL,
    country     TEXT,
    startsAt    INTEGER NOT NULL,
    endsAt      INTEGER,                            -- from then on the plate before it again
    madeAt      INTEGER NOT NULL,
    madeBy      TEXT    NOT NULL,                   -- role, or role and name of staff
    calledOffAt INTEGER,
    CHECK (endsAt IS NULL OR startsAt < endsAt),
    CHECK (kind <> 'permanent' OR endsAt IS NULL),
    CHECK (kind <> 'temporary' OR endsAt IS NOT NULL),
    CHECK (calledOffAt IS NULL OR kind <> 'first')
) STRICT;
CREATE INDEX plateChangeExemption ON plateChange (exemptionId);
CREATE TABLE renewal (
    applicationId INTEGER PRIMARY KEY REFERENCES application (id),
    exemptionId   INTEGER NOT NULL REFERENCES exemption (id),
    endedAt       INTEGER NOT NULL,
    startsAt      INTEGER NOT NULL,
    endsAt        INTEGER NOT NULL,
    CHECK (endedAt <= startsAt),
    CHECK (startsAt < endsAt)
) STRICT;
CREATE INDEX renewalExemption ON renewal (exemptionId);
CREATE TABLE exemptionWatch (
    exemptionId  INTEGER PRIMARY KEY REFERENCES exemption (id),
    remindedUpTo INTEGER NOT NULL,                  -- reminders due up to then are dealt with
    remindAt     INTEGER,                           -- when to look for a reminder again
    lookFrom     INTEGER,                           -- the holder's address was asked about then
    movedTo      BLOB CHECK (length(movedTo) = 16)  -- address about which a person was told
) STRICT;
CREATE INDEX exemptionWatchRemind ON exemptionWatch (remindAt) WHERE remindAt IS NOT NULL;
CREATE INDEX exemptionWatchLook ON exemptionWatch (lookFrom) WHERE lookFrom IS NOT NULL;
CREATE TABLE workItemClosing (
    workItemId INTEGER PRIMARY KEY REFERENCES workItem (id),
    closedBy   TEXT NOT NULL,
    sealedText BLOB NOT NULL
) STRICT;
CREATE TABLE savedPlate (
    id          INTEGER PRIMARY KEY,
    reference   BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    exemptionId INTEGER NOT NULL REFERENCES exemption (id),
    plate       BLOB    NOT NULL,
    country     TEXT    NOT NULL,
    sealedName  BLOB,                               -- what the household calls the visitor
    savedAt     INTEGER NOT NULL,
    UNIQUE (exemptionId, plate, country)
) STRICT;
CREATE TABLE delegate (
    id          INTEGER PRIMARY KEY,
    reference   BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    exemptionId INTEGER NOT NULL REFERENCES exemption (id),
    sealedName  BLOB    NOT NULL,                   -- what the holder calls the person
    codeHash    BLOB    UNIQUE CHECK (length(codeHash) = 32),
    expiresAt   INTEGER,                            -- of the invitation
    holderId    INTEGER REFERENCES holder (id),
    acceptedAt  INTEGER,
    CHECK ((codeHash IS NULL) = (expiresAt IS NULL)),
    CHECK ((holderId IS NULL) = (acceptedAt IS NULL)),
    CHECK ((codeHash IS NULL) <> (holderId IS NULL))
) STRICT;
CREATE UNIQUE INDEX delegateScheme ON delegate (exemptionId, holderId);
CREATE INDEX delegatePerson ON delegate (holderId) WHERE holderId IS NOT NULL;
CREATE INDEX delegateInvited ON delegate (expiresAt) WHERE expiresAt IS NOT NULL;
CREATE TABLE guestLink (
    id            INTEGER PRIMARY KEY,
    reference     BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    exemptionId   INTEGER NOT NULL REFERENCES exemption (id),
    secretHash    BLOB    NOT NULL UNIQUE CHECK (length(secretHash) = 32),
    sealedName    BLOB,                             -- what the household calls the link
    needsApproval INTEGER NOT NULL CHECK (needsApproval IN (0, 1)),
    validUntil    INTEGER NOT NULL,
    uses          INTEGER NOT NULL CHECK (uses > 0),
    usesLeft      INTEGER NOT NULL CHECK (usesLeft BETWEEN 0 AND uses)
) STRICT;
CREATE INDEX guestLinkScheme ON guestLink (exemptionId, validUntil);
CREATE INDEX guestLinkEnd ON guestLink (validUntil);
CREATE TABLE guestRequest (
    id          INTEGER PRIMARY KEY,
    reference   BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    guestLinkId INTEGER NOT NULL REFERENCES guestLink (id),
    exemptionId INTEGER NOT NULL REFERENCES exemption (id),
    plate       BLOB,
    country     TEXT,
    sealedName  BLOB,
    wantedUntil INTEGER,
    askedAt     INTEGER NOT NULL,
    expiresAt   INTEGER NOT NULL,
    status      TEXT    NOT NULL CHECK (status IN (
        'open', 'signedOn', 'notNeeded', 'declined', 'expired')),
    settledAt   INTEGER,
    visitId     INTEGER REFERENCES visit (id),
    CHECK ((status = 'open') = (settledAt IS NULL)),
    CHECK ((status = 'open') = (plate IS NOT NULL)),
    CHECK ((status = 'signedOn') = (visitId IS NOT NULL))
) STRICT;
CREATE INDEX guestRequestScheme ON guestRequest (exemptionId) WHERE settledAt IS NULL;
CREATE INDEX guestRequestOpen ON guestRequest (expiresAt) WHERE settledAt IS NULL;
CREATE INDEX guestRequestSettled ON guestRequest (settledAt) WHERE settledAt IS NOT NULL;
CREATE INDEX guestRequestLink ON guestRequest (guestLinkId);
CREATE INDEX guestRequestExemption ON guestRequest (exemptionId);
CREATE INDEX guestRequestVisit ON guestRequest (visitId) WHERE visitId IS NOT NULL;
CREATE TABLE telephoneAccess (
    exemptionId  INTEGER PRIMARY KEY REFERENCES exemption (id),
    numberLookup BLOB    NOT NULL UNIQUE CHECK (length(numberLookup) = 16),
    sealedNumber BLOB    NOT NULL,
    pinSalt      BLOB    NOT NULL CHECK (length(pinSalt) = 16),
    pinHash      BLOB    NOT NULL CHECK (length(pinHash) = 32),
    setAt        INTEGER NOT NULL,
    failures     INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    lockedUntil  INTEGER
) STRICT;
CREATE TABLE outage (
    id         INTEGER PRIMARY KEY,
    reference  BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    cause      TEXT    NOT NULL CHECK (cause IN ('reported', 'stopped', 'recordLost')),
    startsAt   INTEGER NOT NULL,
    endsAt     INTEGER,                             -- empty while it lasts
    sealedText BLOB,                                -- what whoever reported it wrote
    CHECK (endsAt IS NULL OR startsAt < endsAt),
    CHECK ((cause = 'reported') = (sealedText IS NOT NULL))
) STRICT;
CREATE INDEX outageStart ON outage (startsAt, id);
CREATE TABLE heartbeat (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE retentionHold (
    id            INTEGER PRIMARY KEY,
    applicationId INTEGER          REFERENCES application (id),
    exemptionId   INTEGER          REFERENCES exemption (id),
    sealedReason  BLOB    NOT NULL,
    setAt         INTEGER NOT NULL,
    liftedAt      INTEGER,
    CHECK (applicationId IS NOT NULL OR exemptionId IS NOT NULL)
) STRICT;
CREATE INDEX retentionHoldApplication ON retentionHold (applicationId);
CREATE INDEX retentionHoldExemption ON retentionHold (exemptionId);
CREATE TABLE destruction (
    day     INTEGER NOT NULL,
    class   TEXT    NOT NULL CHECK (class IN (
        'granted', 'withdrawn', 'refused', 'aborted', 'leftUnhandled')),
    product TEXT    NOT NULL,
    cases   INTEGER NOT NULL CHECK (cases > 0),
    PRIMARY KEY (day, class, product)
) STRICT, WITHOUT ROWID;
CREATE INDEX applicationEnded ON application (status, endedAt) WHERE endedAt IS NOT NULL;
CREATE INDEX exemptionEnded ON exemption (validUntil) WHERE withdrawnFrom IS NULL;
CREATE INDEX exemptionWithdrawn ON exemption (withdrawnFrom) WHERE withdrawnFrom IS NOT NULL;
CREATE INDEX parkingRightCase ON parkingRight (exemptionId);
CREATE INDEX letterExemption ON letter (exemptionId) WHERE exemptionId IS NOT NULL;
CREATE INDEX repairStepExemption ON repairStep (exemptionId);
CREATE INDEX applicationRenews ON application (renewsId) WHERE renewsId IS NOT NULL;
CREATE INDEX parkingRightRecorded ON parkingRight (recordedBy);
CREATE INDEX parkingRightSuperseded ON parkingRight (supersededBy) WHERE supersededBy IS NOT NULL;
CREATE TABLE "workItem" (
    id            INTEGER PRIMARY KEY,
    reference     BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    kind          TEXT    NOT NULL CHECK (kind IN (
        'decide', 'checkAfterwards', 'considerWithdrawal', 'lookIntoMisuse', 'decideObjection',
        'deliverLetter', 'watchTerm', 'checkPlate')),
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
CREATE TABLE finding (
    id              INTEGER PRIMARY KEY,
    reference       BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    meetingLookup   BLOB    CHECK (length(meetingLookup) = 16), -- of plate, zone and day together
    sealedSightings BLOB,                           -- the first and the last check, with the plate
    zone            TEXT    NOT NULL,
    day             INTEGER NOT NULL,
    times           INTEGER NOT NULL CHECK (times > 0),
    firstAt         INTEGER NOT NULL,
    lastAt          INTEGER NOT NULL,
    offences        TEXT    NOT NULL,               -- codes, joined by a space
    registerVersion INTEGER NOT NULL,
    reason          TEXT    CHECK (reason IN (
        'cardSeen', 'loading', 'gettingInOrOut', 'discInOrder', 'misread', 'gone', 'handedOver',
        'laterExempt', 'laterOtherwise')),
    closedAt        INTEGER,
    CHECK (firstAt <= lastAt),
    CHECK ((reason IS NULL) = (closedAt IS NULL)),
    CHECK ((closedAt IS NULL) = (sealedSightings IS NOT NULL)),
    CHECK ((closedAt IS NULL) = (meetingLookup IS NOT NULL))
) STRICT;
CREATE INDEX findingMeeting ON finding (meetingLookup) WHERE meetingLookup IS NOT NULL;
CREATE INDEX findingOpen ON finding (zone, id) WHERE closedAt IS NULL;
CREATE INDEX findingDay ON finding (day) WHERE reason IS NOT 'handedOver';
CREATE INDEX findingHandedOver ON finding (closedAt) WHERE reason IS 'handedOver';
CREATE TABLE findingCount (
    hour    INTEGER NOT NULL,                       -- its first moment
    zone    TEXT    NOT NULL,                       -- empty outside every zone
    outcome TEXT    NOT NULL,                       -- a verdict, or how a finding was closed
    times   INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (hour, zone, outcome)
) STRICT, WITHOUT ROWID;
CREATE TABLE calendarFeed (
    exemptionId INTEGER PRIMARY KEY REFERENCES exemption (id),
    secretHash  BLOB    NOT NULL UNIQUE CHECK (length(secretHash) = 32),
    madeAt      INTEGER NOT NULL
) STRICT;
