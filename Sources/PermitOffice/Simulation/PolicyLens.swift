import Permits

/// Looks at cases by one policy, which need not be the one that counted.
struct PolicyLens {
    let policy: PolicyVersion

    /// The same application as this policy sees it: its numbers, the zone of the address, the
    /// list of restricted addresses and the places on own ground.
    func facts(_ facts: ApplicationFacts) -> ApplicationFacts {
        let kind = facts.product.kind
        var seen = facts
        seen.product = policy.products[kind] ?? Product(kind: kind)
        let isOffered = policy.products[kind] != nil
        seen.zoneOfAddress = isOffered ? facts.address.flatMap { policy.zone(of: $0) } : nil
        seen.exception = facts.address.flatMap { policy.exception(for: $0, kind) }
        seen.ownParkingPlaces = facts.address.map { policy.ownPlaces(at: $0) } ?? 0
        return seen
    }

    /// What this policy would say to an application.
    func outcome(on facts: ApplicationFacts) -> EligibilityDecision {
        EligibilityDecision(on: self.facts(facts))
    }

    /// The grounds against an exemption that is held, if it had to be asked for again: `rank` of
    /// its kind came before it at the same front door.
    ///
    /// Without an address, from the counter, only the kind itself can be lost.
    func grounds(
        against product: ProductKind,
        in zone: ZoneCode?,
        at address: Address?,
        rank: Int
    ) -> [DecisionReason] {
        guard policy.products[product] != nil else { return [.addressOutsideZone] }
        guard let address else { return [] }
        var facts = ApplicationFacts(product: Product(kind: product))
        facts.address = address
        facts.zoneAsked = zone
        facts.activeAtAddress = rank
        return EligibilityDecision.limits(reachedBy: self.facts(facts)).filter {
            // Staff and days stay what they were; a policy says nothing about them here.
            [.addressOutsideZone, .addressRestricted, .ownParking, .maximumPerAddress].contains($0)
        }
    }

    /// Regulated minutes of a visit.
    func minutes(of period: Period, in zone: ZoneCode?, clock: CivilClock) -> Int {
        guard let zone = zone.flatMap({ policy.zone($0) }) else { return 0 }
        let product = policy.products[.visitorScheme] ?? Product(kind: .visitorScheme)
        return VisitorRules(product: product, hours: zone.hours, clock: clock).cost(of: period)
    }
}
