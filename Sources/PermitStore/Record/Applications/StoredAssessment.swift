import Permits

/// A look of the rules at an application, as it was kept.
public struct StoredAssessment: Sendable {
    /// The application that it is about.
    public let application: Reference
    /// The year and number of its case, such as `2026-000123`.
    public let caseNumber: String
    /// Which look it was: 1 for the first.
    public let position: Int
    public let assessment: Assessment

    /// Brings together what the record holds about one look.
    public init(
        application: Reference,
        caseNumber: String,
        position: Int,
        assessment: Assessment
    ) {
        self.application = application
        self.caseNumber = caseNumber
        self.position = position
        self.assessment = assessment
    }
}
