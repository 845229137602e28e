/// Where a fee is paid.
///
/// The outcome comes back as a message with the reference.
public protocol PaymentProvider: Sendable {
    /// The page on which to pay this amount.
    func paymentPage(reference: String, amountCents: Int) async throws -> String
}
