/// What one rule said about an application.
public struct RuleFinding: Codable, Hashable, Sendable {
    /// Name of the rule.
    public let rule: String
    public let effect: EligibilityRule.Effect

    /// Makes a finding.
    public init(rule: String, effect: EligibilityRule.Effect) {
        self.rule = rule
        self.effect = effect
    }
}

extension EligibilityRule {
    /// What every rule about this product says, in the order of the regulation; a rule that has
    /// nothing against the application is silent.
    public static func findings(on facts: ApplicationFacts) -> [RuleFinding] {
        all.filter { $0.products.contains(facts.product.kind) }.compactMap { rule in
            rule.effect(facts).map { RuleFinding(rule: rule.name, effect: $0) }
        }
    }
}
