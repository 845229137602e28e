import PermitOffice
import Permits

/// A decision with every ground of it.
struct DecisionView: Sendable {
    let sentence: String
    /// By whom: by the rules, or by a person.
    let decider: String
    let reasons: [ReasonView]
    let hasReasons: Bool
    /// What the case worker wrote.
    let motivation: String?
    let isGranted: Bool

    init(_ decision: Decision, _ call: PageCall, _ times: TimeWords) {
        isGranted = decision.outcome == .granted
        sentence = call.word(
            "application.decision.\(decision.outcome.rawValue)",
            ["day": times.day(decision.takenAt)]
        )
        let isAutomatic = decision.officer == nil
        decider = call.word(isAutomatic ? "application.byRules" : "application.byPerson")
        reasons = decision.reasons.map { ReasonView($0, call) }
        hasReasons = !reasons.isEmpty
        motivation = decision.motivation
    }
}
