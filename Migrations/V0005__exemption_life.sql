-- Every plate that was ever asked for an exemption, in the order of asking. Of all that is about a
-- moment the newest counts, unless it was called off; parkingRight holds what comes of it.
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

-- A renewal that took effect: the exemption goes on from startsAt. Between endedAt and startsAt it
-- did not hold.
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

-- What the office looks at from time to time while an exemption lasts.
CREATE TABLE exemptionWatch (
    exemptionId  INTEGER PRIMARY KEY REFERENCES exemption (id),
    remindedUpTo INTEGER NOT NULL,                  -- reminders due up to then are dealt with
    remindAt     INTEGER,                           -- when to look for a reminder again
    lookFrom     INTEGER,                           -- the holder's address was asked about then
    movedTo      BLOB CHECK (length(movedTo) = 16)  -- address about which a person was told
) STRICT;
CREATE INDEX exemptionWatchRemind ON exemptionWatch (remindAt) WHERE remindAt IS NOT NULL;
CREATE INDEX exemptionWatchLook ON exemptionWatch (lookFrom) WHERE lookFrom IS NOT NULL;

-- Why a person closed something on the list of work without a decision.
CREATE TABLE workItemClosing (
    workItemId INTEGER PRIMARY KEY REFERENCES workItem (id),
    closedBy   TEXT NOT NULL,
    sealedText BLOB NOT NULL
) STRICT;
