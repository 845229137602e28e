/// What the rules make of another vehicle on an exemption that was granted before.
///
/// The right to park is the household's already and covers one plate at a time, so nothing but the
/// kind of vehicle holds a change up; the rest a person looks at afterwards.
public enum VehicleLook: Hashable, Sendable {
    /// It needs no disc, and so no exemption.
    case needless
    /// Nothing is the matter.
    case fine
    /// A person looks at it, for these reasons; never empty.
    case lookAfterwards([DecisionReason])

    /// Asks the rules that are about the vehicle.
    public init(at facts: ApplicationFacts) {
        var reasons: [DecisionReason] = []
        for rule in EligibilityRule.aboutVehicle where rule.products.contains(facts.product.kind) {
            switch rule.effect(facts) {
            case .notNeeded:
                self = .needless
                return
            case .complete: reasons.append(.keeperUnknown)
            case .wait(let reason), .manual(let reason), .hear(let reason), .refuse(let reason):
                reasons.append(reason)
            case nil: break
            }
        }
        self = reasons.isEmpty ? .fine : .lookAfterwards(reasons)
    }
}
