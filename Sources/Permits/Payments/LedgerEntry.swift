/// One line of the ledger: the same amount to the debit of one account and the credit of another,
/// so that all accounts together always come to nothing.
public struct LedgerEntry: Hashable, Sendable {
    /// What happened.
    public enum Kind: String, CaseIterable, Sendable {
        case feeAsked
        /// Nobody owes the fee any more: the case was closed unpaid.
        case feeDropped
        case feePaid
        /// Money came in that nobody owed.
        case paidNeedlessly
        /// A part of a fee that was paid must go back.
        case feeReturned
        /// The provider took a refund.
        case refunded

        /// The account that it adds to.
        public var debit: LedgerAccount {
            switch self {
            case .feeAsked: .receivable
            case .feeDropped, .feeReturned: .fees
            case .feePaid, .paidNeedlessly: .received
            case .refunded: .owedBack
            }
        }

        /// The account that it takes from.
        public var credit: LedgerAccount {
            switch self {
            case .feeAsked: .fees
            case .feeDropped, .feePaid: .receivable
            case .paidNeedlessly, .feeReturned: .owedBack
            case .refunded: .paidBack
            }
        }
    }

    public let kind: Kind
    /// More than 0.
    public let cents: Int
    public let at: Instant

    /// Makes a line.
    public init(kind: Kind, cents: Int, at: Instant) {
        self.kind = kind
        self.cents = cents
        self.at = at
    }

    /// What stands on each account after these lines, in cents.
    public static func balances(of entries: [LedgerEntry]) -> [LedgerAccount: Int] {
        entries.reduce(into: [:]) { balances, entry in
            balances[entry.kind.debit, default: 0] += entry.cents
            balances[entry.kind.credit, default: 0] -= entry.cents
        }
    }
}
