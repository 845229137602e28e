/// One look of the rules at an application, kept whole so that it can be explained and repeated.
public struct Assessment: Codable, Hashable, Sendable {
    public let at: Instant
    /// First day of the policy version that it rests on.
    public let policyFrom: Day
    /// Everything that the rules were told.
    public let facts: ApplicationFacts
    /// What each rule said.
    public let findings: [RuleFinding]
    public let outcome: EligibilityDecision

    /// Asks the rules.
    public init(of facts: ApplicationFacts, at moment: Instant, policyFrom: Day) {
        at = moment
        self.policyFrom = policyFrom
        self.facts = facts
        findings = EligibilityRule.findings(on: facts)
        outcome = EligibilityDecision(weighing: findings)
    }

    /// The same facts before the rules of today.
    public func replayed() -> Assessment {
        Assessment(of: facts, at: at, policyFrom: policyFrom)
    }
}
