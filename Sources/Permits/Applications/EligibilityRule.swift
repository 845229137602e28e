/// One rule of the policy: looks at the facts and says what it makes of them, if anything.
public struct EligibilityRule: Sendable {
    /// What follows when the rule applies.
    public enum Effect: Hashable, Sendable {
        /// No exemption is needed; nothing is decided and nothing is paid.
        case notNeeded(DecisionReason)
        /// A bound ground to refuse.
        case refuse(DecisionReason)
        /// A person decides.
        case manual(DecisionReason)
    }

    /// The kinds of application that the rule is about.
    public let products: Set<ProductKind>
    /// The rule itself; nil when it has nothing to say.
    public let effect: @Sendable (ApplicationFacts) -> Effect?

    init(
        _ products: Set<ProductKind>,
        _ effect: @escaping @Sendable (ApplicationFacts) -> Effect?
    ) {
        self.products = products
        self.effect = effect
    }

    /// Everything the policy asks, in the order of the regulation.
    public static let all = [
        onlyVehiclesWithDiscDuty, registersMustAnswer, statedAddressAgrees, addressInZone,
        addressNotRestricted, ownPlacesCount, maximumPerAddress, noDuplicate, plateNotElsewhere,
        keeperIsApplicant, maximumPerStaff, furtherBusinessByPerson, camperStaysShort,
        evidenceIsThere,
    ]
}

extension EligibilityRule {
    private static let everyProduct = Set(ProductKind.allCases)
    private static let forVehicle: Set<ProductKind> = [
        .resident, .business, .temporary, .informalCare,
    ]

    /// Only a motor vehicle on more than two wheels needs a disc (RVV 1990 article 25(2), 2a, 85).
    static let onlyVehiclesWithDiscDuty = EligibilityRule(forVehicle) { facts in
        guard case .known(let vehicle) = facts.vehicle, !vehicle.needsDisc else { return nil }
        let isTwoWheeler = vehicle.kind == .motorcycle || vehicle.kind == .moped
        return .notNeeded(isTwoWheeler ? .exemptionNotNeeded : .noMotorVehicle)
    }

    /// Nothing is granted or refused on facts that could not be checked (Awb article 3:2).
    static let registersMustAnswer = EligibilityRule(everyProduct) { facts in
        facts.isRegisterUnreachable || facts.vehicle == .unreachable
            ? .manual(.registerUnreachable) : nil
    }

    /// Who states another address than the register has is heard first (Awb article 4:7).
    static let statedAddressAgrees = EligibilityRule([.resident, .visitorScheme, .business]) {
        $0.statedAddressDiffers ? .manual(.addressDiffers) : nil
    }

    /// The address must give a claim in the zone.
    static let addressInZone = EligibilityRule(everyProduct) { facts in
        let isAsked = facts.zoneAsked.map { $0 == facts.zoneOfAddress } ?? true
        return facts.zoneOfAddress == nil || !isAsked ? .refuse(.addressOutsideZone) : nil
    }

    /// Some addresses get none, by the list of restricted addresses.
    static let addressNotRestricted = EligibilityRule(everyProduct) { facts in
        facts.exception != nil && facts.maximumAtAddress == 0 ? .refuse(.addressRestricted) : nil
    }

    /// Places on own ground count against the maximum one to one.
    static let ownPlacesCount = EligibilityRule([.resident]) { facts in
        let free = facts.maximumAtAddress - facts.activeAtAddress
        guard facts.maximumAtAddress > 0, free > 0, facts.ownParkingPlaces > 0 else { return nil }
        return free <= facts.ownParkingPlaces ? .refuse(.ownParking) : nil
    }

    /// No more than the maximum at one address.
    static let maximumPerAddress = EligibilityRule([.resident, .visitorScheme, .informalCare]) {
        let isFull = $0.maximumAtAddress > 0 && $0.activeAtAddress >= $0.maximumAtAddress
        return isFull ? .refuse(.maximumPerAddress) : nil
    }

    /// One plate once in a zone for one holder.
    static let noDuplicate = EligibilityRule(forVehicle) {
        $0.hasSameExemption ? .refuse(.duplicateRight) : nil
    }

    /// A plate that another household has is looked at by a person.
    static let plateNotElsewhere = EligibilityRule([.resident]) {
        $0.isPlateElsewhere ? .manual(.plateElsewhere) : nil
    }

    /// The applicant must be the registered keeper, or a person looks at the evidence.
    static let keeperIsApplicant = EligibilityRule([.resident]) { facts in
        switch facts.vehicle {
        case .notFound: .manual(.keeperUnknown)
        case .known(let vehicle) where vehicle.keeper != .applicant:
            .manual(facts.hasEvidence ? .keeperUnknown : .evidenceMissing)
        default: nil
        }
    }

    /// One exemption for every so many staff, and one for any company.
    static let maximumPerStaff = EligibilityRule([.business]) { facts in
        let quota = max(1, facts.staff / facts.product.staffPerExemption)
        return facts.activeOfCompany >= quota ? .refuse(.maximumPerStaff) : nil
    }

    /// A company's first is granted at once; further ones by a person.
    static let furtherBusinessByPerson = EligibilityRule([.business]) { facts in
        facts.activeOfCompany >= facts.product.automaticUpTo
            ? .manual(.furtherBusinessExemption) : nil
    }

    /// A camper may stand no longer than the by-law's number of days in a row.
    static let camperStaysShort = EligibilityRule([.temporary]) { facts in
        let days = facts.daysAsked ?? 0
        return facts.isCamper && days > facts.product.camperDaysMax ? .refuse(.camperDaysMax) : nil
    }

    /// A temporary or care exemption needs evidence; a camper at one's own door does not.
    static let evidenceIsThere = EligibilityRule([.temporary, .informalCare]) { facts in
        if facts.product.kind == .informalCare { return .manual(.evidenceMissing) }
        return facts.hasEvidence || facts.isCamper ? nil : .manual(.evidenceMissing)
    }
}
