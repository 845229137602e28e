-- How a person or company is reached. Who is not in here gets letters by post, in Dutch.
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

-- Letters in their final words; written with the change they tell of, delivered afterwards.
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

-- What a case system is told of each application, in order; no person and no plate in it.
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
