/// What a payment provider reports.
public enum PaymentResult: Hashable, Sendable {
    case paid
    /// Failed or ran out at the provider; the payer may try again until the term ends.
    case notPaid
}
