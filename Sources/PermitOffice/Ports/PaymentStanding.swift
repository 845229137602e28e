import Permits

/// How a payment stands at the provider.
public struct PaymentStanding: Hashable, Sendable {
    /// What became of it.
    public enum State: Hashable, Sendable {
        case open
        /// Failed, called off or ran out.
        case failed
        /// Paid, at this moment if the provider tells it.
        case paid(at: Instant?)
    }

    public let state: State
    /// What was asked, and came in when it is paid.
    public let amountCents: Int

    /// Makes an answer.
    public init(state: State, amountCents: Int) {
        self.state = state
        self.amountCents = amountCents
    }
}
