import Permits

/// Everything that a case worker needs to know about one application.
public struct CaseFile: Sendable {
    public let application: PermitApplication
    /// Each look of the rules, newest first.
    public let assessments: [Assessment]
    /// The letters about it, newest first.
    public let letters: [LetterView]
    /// The objections to its decisions, newest first.
    public let objections: [Objection]
    /// What waits for a person, by deadline.
    public let work: [WorkItem]
    /// Why the reader may not handle it; nil when they may.
    public let obstacle: OfficeRefusal?
}
