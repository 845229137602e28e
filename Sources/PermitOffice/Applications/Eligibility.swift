import Permits
import PermitStore

/// Brings the facts of the registers, the policy and the record together for the rules.
struct Eligibility: Sendable {
    let request: ApplicationRequest
    let outside: RegisterFacts
    let policy: PolicyVersion
    let civil: CivilClock
    /// The moment of the use-case.
    let now: Instant

    /// Whether the policy has the product at all.
    var isOffered: Bool { policy.products[request.product] != nil }

    /// The exemption that the request asks to renew; itself it counts against no limit.
    func renewed(in record: Record) throws -> Exemption? {
        try request.renews.flatMap(record.exemption)
    }

    /// The facts as the record has them at this point; without a claim when there is no such
    /// product.
    func facts(in record: Record) throws -> ApplicationFacts {
        let product = policy.products[request.product] ?? Product(kind: request.product)
        var facts = ApplicationFacts(product: product)
        facts.origins = outside.origins(at: now)
        facts.wasHeard = request.wasHeard
        facts.address = outside.address
        facts.isRegisterUnreachable = outside.isUnreachable
        facts.statedAddressDiffers = outside.statedAddressDiffers
        facts.zoneOfAddress =
            isOffered ? outside.address.flatMap { policy.zone(of: $0) } : nil
        facts.zoneAsked = request.zone
        facts.vehicle = outside.vehicle
        facts.staff = outside.staff
        facts.hasEvidence = !request.enclosures.isEmpty
        facts.isCamper = isCamper
        facts.daysAsked = daysAsked
        try add(record, to: &facts)
        return facts
    }

    private func add(_ record: Record, to facts: inout ApplicationFacts) throws {
        let kind = request.product
        let renewed = try renewed(in: record)
        if let address = outside.address {
            facts.exception = policy.exception(for: address, kind)
            facts.ownParkingPlaces = policy.ownPlaces(at: address)
            facts.activeAtAddress =
                try record.active(kind, at: address, after: now, apartFrom: renewed)
                + record.awaitingPayment(kind, at: address, after: now)
        }
        facts.activeOfCompany =
            try record.active(kind, of: request.holder, after: now, apartFrom: renewed)
            + record.awaitingPayment(kind, of: request.holder, after: now)
        guard let plate = request.plate else { return }
        let zone = facts.zoneAsked ?? facts.zoneOfAddress
        facts.hasSameExemption =
            try record.hasExemption(
                request.holder,
                plate: plate,
                zone: zone,
                after: now,
                apartFrom: renewed
            )
            || record.awaitingPayment(
                kind,
                of: request.holder,
                after: now,
                plate: plate,
                zone: zone
            ) > 0
        if let address = outside.address {
            facts.isPlateElsewhere = try record.isPlateElsewhere(
                plate,
                than: address,
                at: now,
                apartFrom: renewed
            )
        }
    }

    private var isCamper: Bool {
        if let ground = request.ground { return ground == .camper }
        if case .known(let vehicle) = outside.vehicle, vehicle.isCamper { return true }
        return TemporaryGround.mentioned(in: request.motivation) == .camper
    }

    /// Calendar days from the first to the last, both counted.
    private var daysAsked: Int? {
        guard let from = request.from, let until = request.until else { return nil }
        let last = civil.day(of: until.adding(seconds: -1))
        return last.number - civil.day(of: from).number + 1
    }
}
