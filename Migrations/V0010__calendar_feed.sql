-- A secret address at which a calendar reads the visits of a household; kept as a hash.
CREATE TABLE calendarFeed (
    exemptionId INTEGER PRIMARY KEY REFERENCES exemption (id),
    secretHash  BLOB    NOT NULL UNIQUE CHECK (length(secretHash) = 32),
    madeAt      INTEGER NOT NULL
) STRICT;
