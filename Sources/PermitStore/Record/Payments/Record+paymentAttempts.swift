import GRDB
import Permits

extension Record {
    /// The try that the provider knows by this name, and the reference of the payment.
    public func attempt(
        _ providerId: String
    ) throws -> (attempt: PaymentAttempt, payment: String)? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT paymentAttempt.*, payment.reference FROM paymentAttempt
                JOIN payment ON payment.id = paymentId WHERE providerId = ?
                """,
            arguments: [providerId]
        ).map { (try attempt($0), $0["reference"]) }
    }

    /// Every try to pay, oldest first.
    public func attempts(of payment: Payment) throws -> [PaymentAttempt] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM paymentAttempt WHERE paymentId = ? ORDER BY position",
            arguments: [payment.row]
        ).map(attempt)
    }

    /// The tries that the provider must be asked about by this moment, longest waiting first.
    public func attemptsToCheck(at moment: Instant) throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT providerId FROM paymentAttempt WHERE checkAt <= ? ORDER BY checkAt",
            arguments: [moment]
        )
    }

    func page(ofPayment row: Int64) throws -> String? {
        try String.fetchOne(
            database,
            sql: """
                SELECT page FROM paymentAttempt
                WHERE paymentId = ? AND status = 'open' ORDER BY position DESC LIMIT 1
                """,
            arguments: [row]
        )
    }

    private func attempt(_ columns: Row) throws -> PaymentAttempt {
        guard let status = PaymentAttempt.Status(rawValue: columns["status"]) else {
            throw StoreFault.corrupt
        }
        return PaymentAttempt(
            row: columns["id"],
            providerId: columns["providerId"],
            status: status,
            checks: columns["checks"],
            receivedCents: columns["receivedCents"]
        )
    }
}

extension RecordChange {
    /// Records that a payment can be paid on this page; `checkAt` is when the provider is asked
    /// about it, if it does not tell before.
    public mutating func open(
        page: String,
        providerId: String,
        position: Int,
        for payment: Payment,
        of application: PermitApplication,
        checkAt: Instant
    ) throws {
        try note(.openPayPage, application.reference)
        try database.execute(
            sql: """
                INSERT INTO paymentAttempt (
                    paymentId, position, providerId, page, madeAt, status, checkAt, answeredAt)
                VALUES (?, ?, ?, ?, ?, 'open', ?, ?)
                """,
            arguments: [payment.row, position, providerId, page, now, checkAt, now]
        )
        try database.execute(
            sql: "UPDATE payment SET pageAt = NULL, pageTries = 0 WHERE id = ?",
            arguments: [payment.row]
        )
    }

    /// Records that the provider was asked about a try, whether it told that nothing changed, and
    /// when it is asked again, if at all.
    public func checked(_ attempt: PaymentAttempt, didAnswer: Bool, again: Instant?) throws {
        try database.execute(
            sql: """
                UPDATE paymentAttempt SET checkAt = ?, checks = checks + 1,
                    answeredAt = CASE WHEN ? THEN ? ELSE answeredAt END
                WHERE id = ? AND status <> 'paid'
                """,
            arguments: [again, didAnswer, now, attempt.row]
        )
    }

    /// Records that a try came to nothing; an open payment gets another page.
    public mutating func fail(
        _ attempt: PaymentAttempt,
        for payment: Payment,
        of application: PermitApplication
    ) throws {
        try note(.failPayment, application.reference)
        try database.execute(
            sql: """
                UPDATE paymentAttempt SET status = 'failed', checkAt = NULL, answeredAt = ?
                WHERE id = ?
                """,
            arguments: [now, attempt.row]
        )
        try askForPage(of: payment)
    }

    /// Records what came in through a try: the fee that is owed, or money that goes back for a
    /// reason.
    public mutating func receive(
        _ cents: Int,
        through attempt: PaymentAttempt,
        for payment: Payment,
        of application: PermitApplication,
        givingBack reason: Refund.Reason?
    ) throws {
        try note(.receivePayment, application.reference)
        try database.execute(
            sql: """
                UPDATE paymentAttempt
                SET status = 'paid', checkAt = NULL, answeredAt = ?, receivedCents = ?
                WHERE id = ?
                """,
            arguments: [now, cents, attempt.row]
        )
        if let reason {
            try enter(.paidNeedlessly, cents: cents, ofPayment: payment.row)
            try owe(cents, from: attempt, because: reason)
            try askForPage(of: payment)
        } else {
            try enter(.feePaid, cents: cents, ofPayment: payment.row)
        }
    }

    /// An open payment that no try can pay any more needs another page.
    private func askForPage(of payment: Payment) throws {
        guard try record.page(ofPayment: payment.row) == nil else { return }
        try database.execute(
            sql: "UPDATE payment SET pageAt = ? WHERE id = ? AND status = 'open'",
            arguments: [now, payment.row]
        )
    }
}
