/// Something that waits for a person.
public struct WorkItem: Sendable {
    /// What must be done.
    public enum Kind: String, Sendable {
        /// Decide on an application.
        case decide
        /// Look at the evidence of an exemption that was granted at once.
        case checkAfterwards
    }

    public let reference: Reference
    public let kind: Kind
    public let reasons: [DecisionReason]
    public let application: Reference
    /// The last day.
    public let dueBy: Day

    /// Makes an item.
    public init(
        reference: Reference,
        kind: Kind,
        reasons: [DecisionReason],
        application: Reference,
        dueBy: Day
    ) {
        self.reference = reference
        self.kind = kind
        self.reasons = reasons
        self.application = application
        self.dueBy = dueBy
    }
}
