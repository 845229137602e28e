import GRDB
import PermitOffice
import PermitStore
import Permits
import Testing

/// A ledger that somebody changed behind our back does not fit the payments any more.
struct LedgerVerificationTests {
    private static let changes: [(sql: String, fault: String)] = [
        (
            "UPDATE ledgerEntry SET cents = cents + 1 WHERE kind = 'feeDropped'",
            "what a payer owes differs from the ledger"
        ),
        (
            "DELETE FROM ledgerEntry WHERE kind = 'feePaid'",
            "what a payer owes differs from the ledger"
        ),
        (
            "UPDATE payment SET status = 'lapsed' WHERE status = 'paid'",
            "the fee of a payment differs from the ledger"
        ),
        (
            "UPDATE paymentAttempt SET receivedCents = receivedCents + 1 WHERE status = 'paid'",
            "what came in differs from the ledger"
        ),
        (
            "DELETE FROM ledgerEntry WHERE kind = 'refunded'",
            "what must go back differs from the ledger"
        ),
        ("DELETE FROM refund", "what went back differs from the ledger"),
        ("UPDATE refund SET cents = 1", "what went back differs from the ledger"),
    ]

    @Test(arguments: changes)
    func `A ledger that does not fit the payments is found`(
        sql: String,
        fault: String
    ) async throws {
        try await inTown(at("2026-03-02T09:00+01:00")) { town in
            _ = try await town.applyAndPay(town.resident(0))
            let late = try await town.apply(town.resident(1, at: julianabaan(2)))
            let dueAt = try #require(late.payment?.dueAt)
            town.set(dueAt)
            try await town.pay(late)
            try await town.live(until: dueAt.adding(minutes: 1))
            #expect(try town.fault() == nil)

            try await town.file.pool.write { try $0.execute(sql: sql) }

            let found = try #require(try town.fault())
            #expect(found.hasPrefix(fault))
        }
    }
}
