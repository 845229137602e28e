-- An objection to a decision (Awb 6:4). While one is open nothing of its case is destroyed.
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
