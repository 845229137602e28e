/// What is asked of a payment provider when money goes back.
public struct RefundOrder: Hashable, Sendable {
    /// Makes it one refund, however often it is asked for.
    public let key: String
    /// The payment that it comes from, by the provider's name.
    public let payment: String
    public let amountCents: Int

    /// Makes an order.
    public init(key: String, payment: String, amountCents: Int) {
        self.key = key
        self.payment = payment
        self.amountCents = amountCents
    }
}
