/// One rule of the policy: looks at the facts and says what it makes of them, if anything.
public struct EligibilityRule: Sendable {
    /// What follows when the rule applies.
    public enum Effect: Codable, Hashable, Sendable {
        /// No exemption is needed; nothing is decided and nothing is paid.
        case notNeeded(DecisionReason)
        /// A bound ground to refuse.
        case refuse(DecisionReason)
        /// A person decides.
        case manual(DecisionReason)
        /// Nothing can be decided until a register answers.
        case wait(DecisionReason)
        /// The applicant is asked for something that is missing (Awb 4:5).
        case complete(DecisionReason)
        /// The applicant is heard before anything else (Awb 4:7).
        case hear(DecisionReason)
    }

    /// By which a stored decision tells what each rule said.
    public let name: String
    /// The kinds of application that the rule is about.
    public let products: Set<ProductKind>
    /// The rule itself; nil when it has nothing to say.
    public let effect: @Sendable (ApplicationFacts) -> Effect?

    init(
        _ name: String,
        _ products: Set<ProductKind>,
        _ effect: @escaping @Sendable (ApplicationFacts) -> Effect?
    ) {
        self.name = name
        self.products = products
        self.effect = effect
    }

    /// Everything the policy asks, in the order of the regulation.
    public static let all = [
        onlyVehiclesWithDiscDuty, registersMustAnswer, statedAddressAgrees, addressInZone,
        addressNotRestricted, ownPlacesCount, maximumPerAddress, noDuplicate, plateNotElsewhere,
        keeperIsApplicant, maximumPerStaff, furtherBusinessByPerson, camperStaysShort,
        evidenceIsThere, careIsJudged,
    ]

    /// Those that are about the vehicle alone.
    static let aboutVehicle = [
        onlyVehiclesWithDiscDuty, registersMustAnswer, plateNotElsewhere, keeperIsApplicant,
    ]
}

extension EligibilityRule {
    private static let everyProduct = Set(ProductKind.allCases)
    private static let forVehicle: Set<ProductKind> = [
        .resident, .business, .temporary, .informalCare,
    ]

    /// Only a motor vehicle on more than two wheels needs a disc (RVV 1990 article 25(2), 2a, 85).
    static let onlyVehiclesWithDiscDuty = EligibilityRule("onlyVehiclesWithDiscDuty", forVehicle) {
        facts in
        guard case .known(let vehicle) = facts.vehicle, !vehicle.needsDisc else { return nil }
        let isTwoWheeler = vehicle.kind == .motorcycle || vehicle.kind == .moped
        return .notNeeded(isTwoWheeler ? .exemptionNotNeeded : .noMotorVehicle)
    }

    /// Nothing is granted or refused on facts that could not be checked (Awb article 3:2).
    static let registersMustAnswer = EligibilityRule("registersMustAnswer", everyProduct) { facts in
        facts.isRegisterUnreachable || facts.vehicle == .unreachable
            ? .wait(.registerUnreachable) : nil
    }

    /// Who states another address than the register has is heard first (Awb article 4:7).
    static let statedAddressAgrees = EligibilityRule(
        "statedAddressAgrees",
        [.resident, .visitorScheme, .business]
    ) {
        guard $0.statedAddressDiffers else { return nil }
        return $0.wasHeard ? .manual(.addressDiffers) : .hear(.addressDiffers)
    }

    /// The address must give a claim in the zone.
    static let addressInZone = EligibilityRule("addressInZone", everyProduct) { facts in
        let isAsked = facts.zoneAsked.map { $0 == facts.zoneOfAddress } ?? true
        return facts.zoneOfAddress == nil || !isAsked ? .refuse(.addressOutsideZone) : nil
    }

    /// Some addresses get none, by the list of restricted addresses.
    static let addressNotRestricted = EligibilityRule("addressNotRestricted", everyProduct) {
        facts in
        facts.exception != nil && facts.maximumAtAddress == 0 ? .refuse(.addressRestricted) : nil
    }

    /// Places on own ground count against the maximum one to one; who shows that a place is not
    /// there, is judged by a person.
    static let ownPlacesCount = EligibilityRule("ownPlacesCount", [.resident]) { facts in
        let free = facts.maximumAtAddress - facts.activeAtAddress
        guard facts.maximumAtAddress > 0, free > 0, facts.ownParkingPlaces > 0 else { return nil }
        guard free <= facts.ownParkingPlaces else { return nil }
        return facts.hasEvidence ? .manual(.ownParking) : .refuse(.ownParking)
    }

    /// No more than the maximum at one address.
    static let maximumPerAddress = EligibilityRule(
        "maximumPerAddress",
        [.resident, .visitorScheme, .informalCare]
    ) {
        let isFull = $0.maximumAtAddress > 0 && $0.activeAtAddress >= $0.maximumAtAddress
        return isFull ? .refuse(.maximumPerAddress) : nil
    }

    /// One plate once in a zone for one holder.
    static let noDuplicate = EligibilityRule("noDuplicate", forVehicle) {
        $0.hasSameExemption ? .refuse(.duplicateRight) : nil
    }

    /// A plate that another household has is looked at by a person.
    static let plateNotElsewhere = EligibilityRule("plateNotElsewhere", [.resident]) {
        $0.isPlateElsewhere ? .manual(.plateElsewhere) : nil
    }

    /// The applicant must be the registered keeper, or a person looks at the evidence.
    static let keeperIsApplicant = EligibilityRule("keeperIsApplicant", [.resident]) { facts in
        switch facts.vehicle {
        case .notFound: .manual(.keeperUnknown)
        case .known(let vehicle) where vehicle.keeper != .applicant:
            facts.hasEvidence ? .manual(.keeperUnknown) : .complete(.evidenceMissing)
        default: nil
        }
    }

    /// One exemption for every so many staff, and one for any company.
    static let maximumPerStaff = EligibilityRule("maximumPerStaff", [.business]) { facts in
        facts.activeOfCompany >= facts.maximumOfCompany ? .refuse(.maximumPerStaff) : nil
    }

    /// A company's first is granted at once; further ones by a person.
    static let furtherBusinessByPerson = EligibilityRule("furtherBusinessByPerson", [.business]) {
        facts in
        facts.activeOfCompany >= facts.product.automaticUpTo
            ? .manual(.furtherBusinessExemption) : nil
    }

    /// A camper may stand no longer than the by-law's number of days in a row.
    static let camperStaysShort = EligibilityRule("camperStaysShort", [.temporary]) { facts in
        let days = facts.daysAsked ?? 0
        return facts.isCamper && days > facts.product.camperDaysMax ? .refuse(.camperDaysMax) : nil
    }

    /// A temporary or care exemption needs evidence (Awb 4:2); a camper at one's own door does not.
    static let evidenceIsThere = EligibilityRule("evidenceIsThere", [.temporary, .informalCare]) {
        facts in
        guard !facts.hasEvidence, !facts.isCamper else { return nil }
        return .complete(.evidenceMissing)
    }

    /// Whether care is needed is not for a rule to say.
    static let careIsJudged = EligibilityRule("careIsJudged", [.informalCare]) {
        $0.hasEvidence ? .manual(.careToBeJudged) : nil
    }
}
