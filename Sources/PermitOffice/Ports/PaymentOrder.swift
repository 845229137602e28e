/// What is asked of a payment provider when a fee is due.
public struct PaymentOrder: Hashable, Sendable {
    /// Makes it one payment, however often it is asked for.
    public let key: String
    /// What the payer and the bank statement see.
    public let reference: String
    public let amountCents: Int

    /// Makes an order.
    public init(key: String, reference: String, amountCents: Int) {
        self.key = key
        self.reference = reference
        self.amountCents = amountCents
    }
}
