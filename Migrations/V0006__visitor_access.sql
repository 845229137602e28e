-- A plate that a household keeps at hand for its visitors.
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

-- Somebody who may sign visitors on for the holder: invited by a code, then known by number.
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

-- A link with which a visitor signs on without logging in; its secret is kept as a hash.
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

-- What a visitor asked by a link, and what became of it. The plate goes when it is settled.
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

-- With which number and PIN visitors are signed on by telephone.
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

-- When the service could not be used, so that nobody is blamed for not signing on.
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

-- When the running service last said that it was there; empty after an orderly stop.
CREATE TABLE heartbeat (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL
) STRICT;
