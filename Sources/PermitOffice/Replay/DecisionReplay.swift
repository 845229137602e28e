import PermitStore
import Permits

/// A look of the rules that was kept, beside what the rules of today say to the same facts.
public struct DecisionReplay: Sendable {
    /// What was kept.
    public let stored: StoredAssessment
    /// The same facts before the rules of today.
    public let today: Assessment

    /// Asks the rules of today.
    public init(_ stored: StoredAssessment) {
        self.stored = stored
        today = stored.assessment.replayed()
    }

    /// Whether the outcome or any rule says something else.
    public var differs: Bool {
        stored.assessment.outcome != today.outcome
            || stored.assessment.findings != today.findings
    }

    /// Every look at one application.
    public static func all(
        of application: PermitApplication,
        in record: Record
    ) throws -> [DecisionReplay] {
        try record.assessments(of: application).map(DecisionReplay.init)
    }
}
