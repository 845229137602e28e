import PermitOffice
import PermitStore
import Permits

extension Town {
    /// What stands on each account of the ledger, of all payments together; accounts at 0 are left
    /// out.
    func balances() async throws -> [LedgerAccount: Int] {
        try await ledger().values.reduce(into: [:]) { sums, balances in
            sums.merge(balances, uniquingKeysWith: +)
        }.filter { $0.value != 0 }
    }

    /// The balances of each payment, by reference.
    func ledger() async throws -> [String: [LedgerAccount: Int]] {
        try await office.register.store.read { record in
            let page = PageRange(number: 1, size: 10_000)
            let payments = try record.applications(of: nil, page: page).compactMap(\.payment)
            return try payments.reduce(into: [:]) {
                $0[$1.reference] = LedgerEntry.balances(of: try record.ledger(of: $1))
            }
        }
    }
}
