/// What the rules together make of an application.
public enum EligibilityDecision: Hashable, Sendable {
    case granted
    /// Every ground at once; never empty.
    case refused([DecisionReason])
    /// A person decides, for these reasons; never empty.
    case manual([DecisionReason])
    /// No exemption is needed; never empty.
    case notNeeded([DecisionReason])

    /// Asks every rule that is about this product and weighs the answers: what is not needed is
    /// not decided; nothing is refused on facts that are unverified or that differ from what the
    /// applicant said (Awb article 3:2 and 4:7); a bound refusal goes before a person's look.
    public init(on facts: ApplicationFacts) {
        let effects = EligibilityRule.all
            .filter { $0.products.contains(facts.product.kind) }
            .compactMap { $0.effect(facts) }
        let needless = effects.compactMap(\.needless)
        let refusals = effects.compactMap(\.refusal)
        let manual = effects.compactMap(\.manual)
        let mustBeHeard = manual.contains { $0 == .registerUnreachable || $0 == .addressDiffers }
        if !needless.isEmpty {
            self = .notNeeded(needless)
        } else if mustBeHeard || (refusals.isEmpty && !manual.isEmpty) {
            self = .manual(manual)
        } else {
            self = refusals.isEmpty ? .granted : .refused(refusals)
        }
    }

    /// The bound grounds against an application, whatever else a person should look at.
    public static func limits(reachedBy facts: ApplicationFacts) -> [DecisionReason] {
        EligibilityRule.all
            .filter { $0.products.contains(facts.product.kind) }
            .compactMap { $0.effect(facts)?.refusal }
    }

    /// The grounds; empty when granted.
    public var reasons: [DecisionReason] {
        switch self {
        case .granted: []
        case .refused(let reasons), .manual(let reasons), .notNeeded(let reasons): reasons
        }
    }
}

extension EligibilityRule.Effect {
    fileprivate var needless: DecisionReason? {
        if case .notNeeded(let reason) = self { reason } else { nil }
    }

    fileprivate var refusal: DecisionReason? {
        if case .refuse(let reason) = self { reason } else { nil }
    }

    fileprivate var manual: DecisionReason? {
        if case .manual(let reason) = self { reason } else { nil }
    }
}
