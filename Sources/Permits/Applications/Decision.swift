/// A decision as it was taken.
public struct Decision: Sendable {
    /// What was decided.
    public enum Outcome: String, Sendable {
        case granted, refused, leftUnhandled
    }

    public let outcome: Outcome
    public let takenAt: Instant
    /// Name of the case worker; nil when the rules decided.
    public let officer: String?
    /// Last day to object (Awb 6:7).
    public let objectUntil: Day
    /// First day of the policy version that it rests on.
    public let policyFrom: Day
    public let reasons: [DecisionReason]
    /// What the case worker wrote.
    public let motivation: String?
    /// Whether special circumstances outweighed the policy (Awb 4:84).
    public let isHardship: Bool

    /// Makes a decision.
    public init(
        outcome: Outcome,
        takenAt: Instant,
        officer: String?,
        objectUntil: Day,
        policyFrom: Day,
        reasons: [DecisionReason],
        motivation: String?,
        isHardship: Bool = false
    ) {
        self.outcome = outcome
        self.takenAt = takenAt
        self.officer = officer
        self.objectUntil = objectUntil
        self.policyFrom = policyFrom
        self.reasons = reasons
        self.motivation = motivation
        self.isHardship = isHardship
    }
}
