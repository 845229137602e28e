import GRDB
import Permits

extension Record {
    /// The lines of the ledger about a payment, oldest first.
    public func ledger(of payment: Payment) throws -> [LedgerEntry] {
        try Row.fetchAll(
            database,
            sql: "SELECT kind, cents, at FROM ledgerEntry WHERE paymentId = ? ORDER BY id",
            arguments: [payment.row]
        ).map { columns in
            guard let kind = LedgerEntry.Kind(rawValue: columns["kind"]) else {
                throw StoreFault.corrupt
            }
            return LedgerEntry(kind: kind, cents: columns["cents"], at: columns["at"])
        }
    }
}

extension RecordChange {
    /// Writes a line in the ledger, with the change that it tells of.
    func enter(_ kind: LedgerEntry.Kind, cents: Int, ofPayment row: Int64) throws {
        try database.execute(
            sql: """
                INSERT INTO ledgerEntry (paymentId, kind, debit, credit, cents, at, recordedBy)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                row, kind.rawValue, kind.debit.rawValue, kind.credit.rawValue, cents, now,
                effect.version,
            ]
        )
    }
}
