-- A stretch by which the term to decide was suspended (Awb 4:15), both days in it.
CREATE TABLE termSuspension (
    applicationId INTEGER NOT NULL REFERENCES application (id),
    firstDay      INTEGER NOT NULL,
    lastDay       INTEGER NOT NULL CHECK (lastDay >= firstDay),
    PRIMARY KEY (applicationId, firstDay)
) STRICT, WITHOUT ROWID;

-- That a decision takes longer, told before the term had passed (Awb 4:14).
CREATE TABLE termExtension (
    applicationId INTEGER PRIMARY KEY REFERENCES application (id),
    originalDay   INTEGER NOT NULL,                 -- last day before
    promisedDay   INTEGER NOT NULL CHECK (promisedDay > originalDay),
    noticedDay    INTEGER NOT NULL CHECK (noticedDay <= originalDay),
    sealedReason  BLOB    NOT NULL
) STRICT;

-- When an application that is not decided must be brought to attention (Awb 4.1.3.3).
CREATE TABLE termWatch (
    applicationId INTEGER PRIMARY KEY REFERENCES application (id),
    alertOn       INTEGER NOT NULL,                 -- day
    alertedAt     INTEGER
) STRICT;
CREATE INDEX termWatchDue ON termWatch (alertOn) WHERE alertedAt IS NULL;

-- Who a member of staff is at home, so that nobody decides about themselves (Awb 2:4).
CREATE TABLE staffPerson (
    name          TEXT PRIMARY KEY NOT NULL,        -- as in the audit chain, without the role
    numberLookup  BLOB CHECK (length(numberLookup) = 16),
    addressLookup BLOB CHECK (length(addressLookup) = 16)
) STRICT, WITHOUT ROWID;

-- Which member of staff searched out whose data, and why (GDPR article 15).
CREATE TABLE dataRead (
    id           INTEGER PRIMARY KEY,
    holderId     INTEGER NOT NULL REFERENCES holder (id),
    subject      BLOB    NOT NULL CHECK (length(subject) = 16), -- the case that was shown
    reader       TEXT    NOT NULL,
    sealedReason BLOB    NOT NULL,
    at           INTEGER NOT NULL
) STRICT;
CREATE INDEX dataReadHolder ON dataRead (holderId, id);

-- An objection to a decision (Awb 6:4). While one is open nothing of its case is destroyed.
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

-- That the municipality means to withdraw an exemption; the holder is heard first (Awb 4:8).
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

-- A mistake that touched many exemptions, corrected as one thing, which can be undone as one.
CREATE TABLE repair (
    id                INTEGER PRIMARY KEY,
    reference         BLOB    NOT NULL UNIQUE CHECK (length(reference) = 16),
    sealedDescription BLOB    NOT NULL,
    officer           TEXT    NOT NULL,
    at                INTEGER NOT NULL,
    recordedBy        INTEGER NOT NULL UNIQUE REFERENCES auditEvent (seq),
    undoneAt          INTEGER
) STRICT;

-- What an exemption was before a repair; its rights are the rows that the repair superseded.
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
