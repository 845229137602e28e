import GRDB
import Permits

extension Record {
    /// Refunds that the provider must be asked for by this moment, longest waiting first.
    public func refundsDue(at moment: Instant) throws -> [Refund] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT refund.*, providerId FROM refund
                JOIN paymentAttempt ON paymentAttempt.id = attemptId
                WHERE retryAt <= ? ORDER BY retryAt
                """,
            arguments: [moment]
        ).map(refund)
    }

    func refunds(ofPayment row: Int64) throws -> [Refund] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT refund.*, providerId FROM paymentAttempt
                JOIN refund ON attemptId = paymentAttempt.id WHERE paymentId = ?
                """,
            arguments: [row]
        ).map(refund).sorted { $0.row < $1.row }
    }

    private func refund(_ columns: Row) throws -> Refund {
        guard let reason = Refund.Reason(rawValue: columns["reason"]) else {
            throw StoreFault.corrupt
        }
        return Refund(
            row: columns["id"],
            reference: columns["reference"],
            attemptRow: columns["attemptId"],
            providerId: columns["providerId"],
            cents: columns["cents"],
            reason: reason,
            askedAt: columns["askedAt"],
            tries: columns["tries"],
            refundedAt: columns["refundedAt"]
        )
    }
}

extension RecordChange {
    /// Records that a part of a fee that was paid goes back.
    public mutating func giveBack(
        _ cents: Int,
        from attempt: PaymentAttempt,
        for payment: Payment,
        of application: PermitApplication
    ) throws {
        try note(.refundPayment, application.reference)
        try enter(.feeReturned, cents: cents, ofPayment: payment.row)
        try owe(cents, from: attempt, because: .withdrawn)
    }

    /// Records that the provider took a refund; once is enough.
    public mutating func refunded(_ refund: Refund) throws {
        try database.execute(
            sql: """
                UPDATE refund SET refundedAt = ?, retryAt = NULL
                WHERE id = ? AND refundedAt IS NULL
                """,
            arguments: [now, refund.row]
        )
        guard database.changesCount > 0,
            let columns = try Row.fetchOne(
                database,
                sql: """
                    SELECT payment.id, application.reference FROM paymentAttempt
                    JOIN payment ON payment.id = paymentId
                    JOIN application ON application.id = applicationId
                    WHERE paymentAttempt.id = ?
                    """,
                arguments: [refund.attemptRow]
            )
        else { return }
        try note(.refundPayment, columns["reference"])
        try enter(.refunded, cents: refund.cents, ofPayment: columns["id"])
    }

    /// Records that the provider did not take a refund, and when it is asked again.
    public func postpone(_ refund: Refund, until moment: Instant) throws {
        try database.execute(
            sql: """
                UPDATE refund SET retryAt = ?, tries = tries + 1
                WHERE id = ? AND refundedAt IS NULL
                """,
            arguments: [moment, refund.row]
        )
    }

    func owe(_ cents: Int, from attempt: PaymentAttempt, because reason: Refund.Reason) throws {
        try database.execute(
            sql: """
                INSERT INTO refund (reference, attemptId, cents, reason, askedAt, retryAt)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [Reference.random(), attempt.row, cents, reason.rawValue, now, now]
        )
    }
}
