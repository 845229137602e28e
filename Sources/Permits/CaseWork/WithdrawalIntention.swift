/// That the municipality means to withdraw an exemption, and what its holder thinks of that
/// (Awb 4:8).
public struct WithdrawalIntention: Sendable {
    /// How it ended.
    public enum Outcome: String, Sendable {
        case withdrawn, dropped
    }

    /// The holder's view.
    public struct View: Hashable, Sendable {
        public let text: String
        public let at: Instant

        /// Makes a view.
        public init(text: String, at: Instant) {
            self.text = text
            self.at = at
        }
    }

    /// The row of the record that holds it.
    public let row: Int64
    public let reference: Reference
    public let reason: String
    /// Whether misuse is the reason; then a second person signs the withdrawal.
    public let isMisuse: Bool
    /// From when the exemption would be withdrawn.
    public let effectiveFrom: Instant
    public let announcedAt: Instant
    /// Name of the member of staff who announced it.
    public let officer: String
    /// Last day for the holder to give a view.
    public let viewBy: Day
    public let view: View?
    public let outcome: Outcome?

    /// Brings together what the record holds about one intention.
    public init(
        row: Int64,
        reference: Reference,
        reason: String,
        isMisuse: Bool,
        effectiveFrom: Instant,
        announcedAt: Instant,
        officer: String,
        viewBy: Day,
        view: View?,
        outcome: Outcome?
    ) {
        self.row = row
        self.reference = reference
        self.reason = reason
        self.isMisuse = isMisuse
        self.effectiveFrom = effectiveFrom
        self.announcedAt = announcedAt
        self.officer = officer
        self.viewBy = viewBy
        self.view = view
        self.outcome = outcome
    }
}
