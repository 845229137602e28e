/// Where money or a claim to it stands in the ledger; a debit adds, a credit takes off.
public enum LedgerAccount: String, CaseIterable, Hashable, Sendable {
    /// What payers still owe.
    case receivable
    /// What the municipality asked for its decisions.
    case fees
    /// What came in.
    case received
    /// What must still go back to payers.
    case owedBack
    /// What went back.
    case paidBack
}
