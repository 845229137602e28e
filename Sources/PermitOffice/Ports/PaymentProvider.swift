/// Where fees are paid.
///
/// A failure to answer is thrown. That something happened to a payment comes back as a message
/// with the provider's name of it; what happened is always asked for.
public protocol PaymentProvider: Sendable {
    /// Makes a payment and the page to pay it on; the same key gives the same payment.
    func open(_ order: PaymentOrder) async throws -> PaymentPage

    /// How the payment stands that the provider knows by this name.
    func standing(of id: String) async throws -> PaymentStanding

    /// Gives money back; the same key gives it back once. Done when it returns.
    func refund(_ order: RefundOrder) async throws
}
