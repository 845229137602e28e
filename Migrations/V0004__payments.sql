-- A try to pay at the payment provider. A payer whose try failed may make another.
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

-- Money that goes back to who paid it. The reference is what makes it one refund at the provider,
-- however often it is asked for.
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

-- The ledger, in double entry: each line adds to one account and takes the same from another, so
-- that all accounts together come to nothing. Lines are only added.
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
