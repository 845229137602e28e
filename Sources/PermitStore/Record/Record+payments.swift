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
    public func lapsedPayments(at moment: Instant) throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT reference FROM payment WHERE status = 'open' AND dueAt <= ?",
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
        return Payment(
            row: columns["id"],
            reference: columns["reference"],
            amountCents: columns["amountCents"],
            dueAt: columns["dueAt"],
            status: status
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
                INSERT INTO payment (reference, applicationId, amountCents, dueAt, warnAt, status)
                VALUES (?, ?, ?, ?, ?, 'open')
                """,
            arguments: [application.caseNumber, application.row, cents, dueAt, warnAt]
        )
    }

    /// Settles a payment, whichever way.
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
            sql: "UPDATE payment SET status = ?, settledAt = ? WHERE id = ?",
            arguments: [status.rawValue, now, payment.row]
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
}
