/// One try to pay at the payment provider; a payer whose try failed may make another.
public struct PaymentAttempt: Hashable, Sendable {
    /// What the provider said about it last.
    public enum Status: String, Sendable {
        case open
        /// Failed, called off or ran out.
        case failed
        case paid
    }

    /// The row of the record that holds it.
    public let row: Int64
    /// By which the provider knows it.
    public let providerId: String
    public let status: Status
    /// Times that the provider was asked about it.
    public let checks: Int
    /// What came in through it, in cents; nil as long as nothing did.
    public let receivedCents: Int?

    /// Makes an attempt.
    public init(
        row: Int64,
        providerId: String,
        status: Status,
        checks: Int,
        receivedCents: Int?
    ) {
        self.row = row
        self.providerId = providerId
        self.status = status
        self.checks = checks
        self.receivedCents = receivedCents
    }
}
