import Permits

/// Whether somebody may apply for one kind of exemption now, by the very rules that would decide.
public struct ApplicationRoom: Sendable {
    public let product: ProductKind
    /// How many the applicant may have; nil when no number is laid down or the register is silent.
    public let maximum: Int?
    /// How many count against that.
    public let inUse: Int
    /// Whether evidence must be sent along.
    public let needsEvidence: Bool
    /// What the rules would say of an application, its vehicle apart.
    public let decision: EligibilityDecision

    init(_ facts: ApplicationFacts) {
        var facts = facts
        var decision = EligibilityDecision(on: facts)
        if case .needsCompletion = decision, !facts.hasEvidence {
            facts.hasEvidence = true
            decision = EligibilityDecision(on: facts)
            needsEvidence = true
        } else {
            needsEvidence = false
        }
        product = facts.product.kind
        maximum = facts.isRegisterUnreachable ? nil : facts.maximum
        inUse = facts.inUse
        self.decision = decision
    }

    /// How many more; nil when no number is laid down.
    public var free: Int? { maximum.map { max(0, $0 - inUse) } }
}
