/// An objection to a decision (Awb 6:4) as the register has it.
public struct Objection: Sendable {
    /// How it ended.
    public enum Outcome: String, CaseIterable, Sendable {
        /// The objector is right.
        case upheld
        case rejected
        /// It is not looked into, because it came too late without excuse, for one.
        case inadmissible
        case withdrawn
    }

    /// The row of the record that holds it.
    public let row: Int64
    public let reference: Reference
    /// The application on which the decision was taken.
    public let application: Reference
    /// Who objects.
    public let holder: Holder
    public let receivedAt: Instant
    /// Whether it came after the last day; a person judges whether that is excused (Awb 6:11).
    public let isLate: Bool
    public let text: String
    /// Name of the member of staff who handles it.
    public let handler: String?
    /// Last day to decide on it (Awb 7:10).
    public let decideBy: Day
    public let outcome: Outcome?
    public let motivation: String?
    public let closedAt: Instant?
    /// Counts the changes, for conditional requests.
    public let version: Int

    /// Brings together what the record holds about one objection.
    public init(
        row: Int64,
        reference: Reference,
        application: Reference,
        holder: Holder,
        receivedAt: Instant,
        isLate: Bool,
        text: String,
        handler: String?,
        decideBy: Day,
        outcome: Outcome?,
        motivation: String?,
        closedAt: Instant?,
        version: Int
    ) {
        self.row = row
        self.reference = reference
        self.application = application
        self.holder = holder
        self.receivedAt = receivedAt
        self.isLate = isLate
        self.text = text
        self.handler = handler
        self.decideBy = decideBy
        self.outcome = outcome
        self.motivation = motivation
        self.closedAt = closedAt
        self.version = version
    }
}
