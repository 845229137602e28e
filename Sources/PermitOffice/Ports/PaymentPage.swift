/// A payment that a provider made.
public struct PaymentPage: Hashable, Sendable {
    /// By which the provider knows it.
    public let id: String
    /// Where the payer goes to pay.
    public let address: String

    /// Makes an answer.
    public init(id: String, address: String) {
        self.id = id
        self.address = address
    }
}
