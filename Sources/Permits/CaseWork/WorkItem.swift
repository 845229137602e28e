/// Something that waits for a person.
public struct WorkItem: Sendable {
    /// What must be done.
    public enum Kind: String, CaseIterable, Sendable {
        /// Decide on an application.
        case decide
        /// Look at the evidence of an exemption that was granted at once.
        case checkAfterwards
        /// Judge whether an exemption must be withdrawn.
        case considerWithdrawal
        /// Look at a pattern that may be misuse; nothing follows from it by itself.
        case lookIntoMisuse
        /// Decide on an objection (Awb 7:10).
        case decideObjection
        /// Find out why a letter does not reach its addressee.
        case deliverLetter
        /// Find out whether a holder's plate was mistyped, or their right ended unnoticed.
        case checkPlate
        /// See to it that an application is decided before its term ends.
        case watchTerm
    }

    public let reference: Reference
    public let kind: Kind
    public let reasons: [WorkReason]
    /// The application it is about, if it is about one.
    public let application: Reference?
    /// The exemption it is about, if it is about one.
    public let exemption: Reference?
    /// The last day.
    public let dueBy: Day
    /// Since when it waits.
    public let openedAt: Instant
    /// Whether it goes before others that are due the same day.
    public let isUrgent: Bool
    /// The member of staff for whom it is reserved; nil when anyone may take it.
    public let assignee: String?

    /// Makes an item.
    public init(
        reference: Reference,
        kind: Kind,
        reasons: [WorkReason],
        application: Reference?,
        exemption: Reference?,
        dueBy: Day,
        openedAt: Instant,
        isUrgent: Bool,
        assignee: String?
    ) {
        self.reference = reference
        self.kind = kind
        self.reasons = reasons
        self.application = application
        self.exemption = exemption
        self.dueBy = dueBy
        self.openedAt = openedAt
        self.isUrgent = isUrgent
        self.assignee = assignee
    }
}
