-- Something that waits for a person, as before, with one more kind: checkPlate.
CREATE TABLE newWorkItem (
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
INSERT INTO newWorkItem (
    id, reference, kind, reasons, applicationId, exemptionId, dueBy, isUrgent, assignee, openedAt,
    closedAt)
SELECT
    id, reference, kind, reasons, applicationId, exemptionId, dueBy, isUrgent, assignee, openedAt,
    closedAt
FROM workItem;
DROP TABLE workItem;
ALTER TABLE newWorkItem RENAME TO workItem;
CREATE INDEX workItemOpen ON workItem (dueBy, isUrgent DESC, id) WHERE closedAt IS NULL;
CREATE INDEX workItemApplication ON workItem (applicationId);
CREATE INDEX workItemExemption ON workItem (exemptionId);
CREATE INDEX workItemMisuse ON workItem (exemptionId) WHERE kind = 'lookIntoMisuse';

-- That a plate was met without a right: one for a plate, a zone and a local day. Once it is closed
-- nothing of the plate is left in it.
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

-- What enforcement came to, hour by hour: all that is kept of a plate with a right.
CREATE TABLE findingCount (
    hour    INTEGER NOT NULL,                       -- its first moment
    zone    TEXT    NOT NULL,                       -- empty outside every zone
    outcome TEXT    NOT NULL,                       -- a verdict, or how a finding was closed
    times   INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (hour, zone, outcome)
) STRICT, WITHOUT ROWID;
