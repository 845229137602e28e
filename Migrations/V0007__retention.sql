-- What keeps a case beyond its term, set by hand; an open objection does the same by itself.
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

-- Cases that were destroyed, counted by day; apart from lines in the audit chain nothing else is
-- left of them.
CREATE TABLE destruction (
    day     INTEGER NOT NULL,
    class   TEXT    NOT NULL CHECK (class IN (
        'granted', 'withdrawn', 'refused', 'aborted', 'leftUnhandled')),
    product TEXT    NOT NULL,
    cases   INTEGER NOT NULL CHECK (cases > 0),
    PRIMARY KEY (day, class, product)
) STRICT, WITHOUT ROWID;

-- By which what is due is found, and what hangs on it.
CREATE INDEX applicationEnded ON application (status, endedAt) WHERE endedAt IS NOT NULL;
CREATE INDEX exemptionEnded ON exemption (validUntil) WHERE withdrawnFrom IS NULL;
CREATE INDEX exemptionWithdrawn ON exemption (withdrawnFrom) WHERE withdrawnFrom IS NOT NULL;
CREATE INDEX parkingRightCase ON parkingRight (exemptionId);
CREATE INDEX letterExemption ON letter (exemptionId) WHERE exemptionId IS NOT NULL;
CREATE INDEX repairStepExemption ON repairStep (exemptionId);
CREATE INDEX applicationRenews ON application (renewsId) WHERE renewsId IS NOT NULL;
