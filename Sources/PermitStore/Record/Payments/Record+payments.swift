import GRDB
import Permits

extension Record {
    /// The payment with this reference, and the application that it is for.
    public func payment(
        _ reference: String
    ) throws -> (payment: Payment, application: PermitApplication)? {
        guard
            let columns = try Row.fetchOne(
                database,
                sql: "SELECT * FROM payment WHERE reference = ?",
                arguments: [reference]
            ),
            let application = try Row.fetchOne(
                database,
                sql: "SELECT * FROM application WHERE id = ?",
                arguments: [columns["applicationId"] as Int64]
            )
        else { return nil }
        return (try payment(columns), try self.application(application))
    }

    /// References of open payments that are too late at this moment.
    ///
    /// As long as the provider has not told since the last moment that a try is still open, it may
    /// have been paid in time: that one is not among them.
    public func lapsedPayments(at moment: Instant) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT reference FROM payment WHERE status = 'open' AND dueAt <= ?
                  AND NOT EXISTS (
                    SELECT 1 FROM paymentAttempt
                    WHERE paymentId = payment.id AND paymentAttempt.status = 'open'
                      AND answeredAt < dueAt)
                """,
            arguments: [moment]
        )
    }

    /// References of open payments whose payer must be warned by this moment.
    public func paymentsToWarn(at moment: Instant) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT reference FROM payment
                WHERE status = 'open' AND warnAt <= ? AND warnedAt IS NULL
                """,
            arguments: [moment]
        )
    }

    /// References of open payments that have no page to pay on, and should get one by this moment.
    public func paymentsWithoutPage(at moment: Instant) throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT reference FROM payment WHERE pageAt <= ? ORDER BY pageAt",
            arguments: [moment]
        )
    }

    /// Times that no page could be made for a payment.
    public func pageTries(of payment: Payment) throws -> Int {
        try Int.fetchOne(
            database,
            sql: "SELECT pageTries FROM payment WHERE id = ?",
            arguments: [payment.row]
        ) ?? 0
    }

    func payment(ofApplication row: Int64) throws -> Payment? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM payment WHERE applicationId = ? ORDER BY id DESC LIMIT 1",
            arguments: [row]
        ).map(payment)
    }

    private func payment(_ columns: Row) throws -> Payment {
        guard let status = Payment.Status(rawValue: columns["status"]) else {
            throw StoreFault.corrupt
        }
        let row: Int64 = columns["id"]
        return Payment(
            row: row,
            reference: columns["reference"],
            amountCents: columns["amountCents"],
            dueAt: columns["dueAt"],
            status: status,
            page: status == .open ? try page(ofPayment: row) : nil,
            refunds: try refunds(ofPayment: row)
        )
    }
}

extension RecordChange {
    /// Asks a fee for an application; `warnAt` is when the payer hears that it is getting late.
    public func ask(
        cents: Int,
        for application: PermitApplication,
        dueAt: Instant,
        warnAt: Instant
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO payment (
                    reference, applicationId, amountCents, dueAt, warnAt, status, pageAt)
                VALUES (?, ?, ?, ?, ?, 'open', ?)
                """,
            arguments: [application.caseNumber, application.row, cents, dueAt, warnAt, now]
        )
        try enter(.feeAsked, cents: cents, ofPayment: database.lastInsertedRowID)
    }

    /// Settles a payment, whichever way; who did not pay owes nothing any more.
    public mutating func settle(
        _ payment: Payment,
        of application: PermitApplication,
        as status: Payment.Status
    ) throws {
        try note(
            status == .lapsed ? .lapseApplication : .receivePayment,
            application.reference
        )
        try database.execute(
            sql: "UPDATE payment SET settledAt = ? WHERE id = ? AND status = 'open'",
            arguments: [now, payment.row]
        )
        if database.changesCount > 0, status != .paid {
            try enter(.feeDropped, cents: payment.amountCents, ofPayment: payment.row)
        }
        try database.execute(
            sql: "UPDATE payment SET status = ?, pageAt = NULL WHERE id = ?",
            arguments: [status.rawValue, payment.row]
        )
    }

    /// Records that the payer is warned; false when that had been done before.
    public mutating func warn(
        _ payment: Payment,
        of application: PermitApplication
    ) throws -> Bool {
        try database.execute(
            sql: "UPDATE payment SET warnedAt = ? WHERE id = ? AND warnedAt IS NULL",
            arguments: [now, payment.row]
        )
        guard database.changesCount > 0 else { return false }
        try note(.warnPayment, application.reference)
        return true
    }

    /// Records that no page to pay on could be made, and when it is tried again.
    public func postponePage(of payment: Payment, until moment: Instant) throws {
        try database.execute(
            sql: "UPDATE payment SET pageAt = ?, pageTries = pageTries + 1 WHERE id = ?",
            arguments: [moment, payment.row]
        )
    }
}
