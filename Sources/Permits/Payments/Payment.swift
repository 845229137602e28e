/// What must be paid for an application.
public struct Payment: Hashable, Sendable {
    /// How far it is.
    public enum Status: String, Sendable {
        case open, paid, lapsed
        /// Paid after it had lapsed: given back.
        case paidLate
    }

    /// The row of the record that holds it.
    public let row: Int64
    /// What the payer and the bank statement see.
    public let reference: String
    public let amountCents: Int
    /// The first moment at which it is too late.
    public let dueAt: Instant
    public let status: Status
    /// The address of the page to pay on; nil when there is nothing to pay, or no page yet.
    public let page: String?
    /// What is or will be given back, oldest first.
    public let refunds: [Refund]

    /// Makes a payment.
    public init(
        row: Int64,
        reference: String,
        amountCents: Int,
        dueAt: Instant,
        status: Status,
        page: String? = nil,
        refunds: [Refund] = []
    ) {
        self.row = row
        self.reference = reference
        self.amountCents = amountCents
        self.dueAt = dueAt
        self.status = status
        self.page = page
        self.refunds = refunds
    }
}
