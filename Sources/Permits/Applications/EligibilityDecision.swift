/// What the rules together make of an application.
public enum EligibilityDecision: Codable, Hashable, Sendable {
    case granted
    /// Every ground at once; never empty.
    case refused([DecisionReason])
    /// A person decides, for these reasons; never empty.
    case manual([DecisionReason])
    /// No exemption is needed; never empty.
    case notNeeded([DecisionReason])
    /// The applicant is asked to complete the application; never empty.
    case needsCompletion([DecisionReason])
    /// The applicant is heard first; never empty.
    case needsViewpoint([DecisionReason])
    /// A register must answer first; a person may decide meanwhile. Never empty.
    case waiting([DecisionReason])

    /// Asks every rule that is about this product and weighs the answers.
    public init(on facts: ApplicationFacts) {
        self.init(weighing: EligibilityRule.findings(on: facts))
    }

    /// Weighs what the rules found.
    ///
    /// What is not needed is not decided; nothing is decided on facts that are unverified, and
    /// nothing is refused on facts that differ from what the applicant said before the applicant
    /// was heard (Awb article 3:2 and 4:7); a bound refusal goes before asking for more papers
    /// and before a person's look.
    public init(weighing findings: [RuleFinding]) {
        var found = Weighing()
        for finding in findings { found.add(finding.effect) }
        self = found.decision
    }

    /// The bound grounds against an application, whatever else a person should look at.
    public static func limits(reachedBy facts: ApplicationFacts) -> [DecisionReason] {
        EligibilityRule.findings(on: facts).compactMap {
            if case .refuse(let reason) = $0.effect { reason } else { nil }
        }
    }

    /// The grounds; empty when granted.
    public var reasons: [DecisionReason] {
        switch self {
        case .granted: []
        case .refused(let reasons), .manual(let reasons), .notNeeded(let reasons),
            .needsCompletion(let reasons), .needsViewpoint(let reasons), .waiting(let reasons):
            reasons
        }
    }
}

/// The answers of the rules, sorted by what they ask for.
private struct Weighing {
    private var needless: [DecisionReason] = []
    private var unanswered: [DecisionReason] = []
    private var unheard: [DecisionReason] = []
    private var refusals: [DecisionReason] = []
    private var missing: [DecisionReason] = []
    private var judgement: [DecisionReason] = []
    /// Facts that differ bar a refusal even after the hearing: then a person weighs both.
    private var differs = false

    mutating func add(_ effect: EligibilityRule.Effect) {
        switch effect {
        case .notNeeded(let reason): needless.append(reason)
        case .wait(let reason): unanswered.append(reason)
        case .hear(let reason): unheard.append(reason)
        case .refuse(let reason): refusals.append(reason)
        case .complete(let reason): missing.append(reason)
        case .manual(let reason):
            judgement.append(reason)
            differs = differs || reason == .addressDiffers
        }
    }

    var decision: EligibilityDecision {
        if !needless.isEmpty { return .notNeeded(needless) }
        if !unanswered.isEmpty { return .waiting(unanswered) }
        if !unheard.isEmpty { return .needsViewpoint(unheard) }
        if differs { return .manual(judgement + refusals) }
        if !refusals.isEmpty { return .refused(refusals) }
        if !missing.isEmpty { return .needsCompletion(missing) }
        return judgement.isEmpty ? .granted : .manual(judgement)
    }
}
