import Permits

/// What is known about somebody who is about to apply, and what the rules would say of it now.
public struct ApplicationOutlook: Sendable {
    /// As the register of persons or companies has it; empty when it does not know.
    public let name: String
    /// The address that counts; nil when no register knows one.
    public let address: Address?
    /// The zone in which that address gives a claim.
    public let zone: ZoneCode?
    public let vehicle: ApplicationFacts.Vehicle
    /// Whether a register did not answer, so that nothing can be decided yet.
    public let isRegisterSilent: Bool
    public let decision: EligibilityDecision
    /// Whether a proof must be sent along.
    public let needsEvidence: Bool
    /// Whether a proof may change the outcome, though none is asked for.
    public let evidenceHelps: Bool

    init(_ facts: ApplicationFacts, name: String) {
        let effects = EligibilityRule.findings(on: facts).map(\.effect)
        self.name = name
        address = facts.address
        zone = facts.zoneAsked ?? facts.zoneOfAddress
        vehicle = facts.vehicle
        isRegisterSilent = facts.isRegisterUnreachable || facts.vehicle == .unreachable
        decision = EligibilityDecision(on: facts)
        needsEvidence = effects.contains(.complete(.evidenceMissing))
        evidenceHelps =
            effects.contains(.refuse(.ownParking)) || effects.contains(.manual(.keeperUnknown))
    }
}
