import Permits
import PermitStore

/// What a draft policy would change, for those who hold or asked for something.
///
/// Both policies look at the same facts, so that every difference comes from the draft alone.
public struct Simulation: Sendable {
    /// Everybody for whom it makes a difference, in the order of the record.
    public private(set) var changes: [SimulatedChange] = []
    /// Exemptions that were looked at.
    public private(set) var held = 0
    /// Applications that were looked at.
    public private(set) var asked = 0

    private let today: PolicyLens
    private let draft: PolicyLens
    private let clock: CivilClock
    private var ranksHeld: [String: Int] = [:]
    private var askedOf: [ProductKind: Int] = [:]
    private var zonesByCode: [ZoneCode: SimulatedZone] = [:]
    private var minutesOf: [Reference: (zone: ZoneCode, budget: Int, today: Int, draft: Int)] = [:]

    /// Prepares to hold a draft against the policy of today.
    public init(of draft: PolicyVersion, against today: PolicyVersion, clock: CivilClock) {
        self.today = PolicyLens(policy: today)
        self.draft = PolicyLens(policy: draft)
        self.clock = clock
        compareZones()
    }

    /// Looks at an exemption that is held; those of one front door in the order of their start.
    public mutating func look(at exemption: Exemption, address: Address?) {
        held += 1
        let key = "\(exemption.product.rawValue) \(address?.key ?? "")"
        let rank = ranksHeld[key, default: 0]
        ranksHeld[key] = rank + 1
        let grounds = [today, draft].map {
            $0.grounds(
                against: exemption.product,
                in: exemption.zone,
                at: address,
                rank: address == nil ? 0 : rank
            )
        }
        guard grounds[0].isEmpty != grounds[1].isEmpty else { return }
        changes.append(
            SimulatedChange(
                subject: .held,
                reference: exemption.reference,
                product: exemption.product,
                zone: exemption.zone,
                direction: grounds[1].isEmpty ? .gains : .loses,
                grounds: grounds[0] + grounds[1]
            )
        )
    }

    /// Looks at an application of the past, by what the rules were told of it.
    public mutating func look(at stored: StoredAssessment) {
        asked += 1
        let facts = stored.assessment.facts
        let kind = facts.product.kind
        askedOf[kind, default: 0] += 1
        let before = today.outcome(on: facts)
        let after = draft.outcome(on: facts)
        guard before.favour != after.favour else { return }
        let isGain = after.favour > before.favour
        changes.append(
            SimulatedChange(
                subject: .asked,
                reference: stored.application,
                product: kind,
                zone: today.facts(facts).zoneOfAddress,
                direction: isGain ? .gains : .loses,
                grounds: isGain ? before.reasons : after.reasons
            )
        )
    }

    /// Looks at a visit of the past.
    public mutating func look(at visit: VisitTime) {
        guard let zone = visit.zone else { return }
        let before = today.minutes(of: visit.period, in: zone, clock: clock)
        let after = draft.minutes(of: visit.period, in: zone, clock: clock)
        var seen = zonesByCode[zone] ?? SimulatedZone(zone)
        seen.visits += 1
        seen.minutesToday += before
        seen.minutesDraft += after
        zonesByCode[zone] = seen
        var sum = minutesOf[visit.scheme] ?? (zone, visit.budgetMinutes ?? 0, 0, 0)
        sum.today += before
        sum.draft += after
        minutesOf[visit.scheme] = sum
    }

    /// The zones, by code.
    public var zones: [SimulatedZone] {
        var zones = zonesByCode
        let budget = draft.policy.products[.visitorScheme]?.budgetMinutes ?? 0
        for sum in minutesOf.values where sum.draft > budget && sum.today <= sum.budget {
            zones[sum.zone]?.schemesOverBudget += 1
        }
        return zones.values.sorted { $0.zone.text < $1.zone.text }
    }

    /// Fees that differ.
    public var fees: [SimulatedFee] {
        ProductKind.allCases.compactMap { kind in
            let cents = [today, draft].map { $0.policy.products[kind]?.feeCents ?? 0 }
            guard cents[0] != cents[1] else { return nil }
            return SimulatedFee(
                product: kind,
                centsToday: cents[0],
                centsDraft: cents[1],
                applications: askedOf[kind, default: 0]
            )
        }
    }

    /// The moment on the same date a year before.
    func yearBefore(_ now: Instant) -> Instant {
        clock.start(of: clock.day(of: now).adding(years: -1))
    }

    private mutating func compareZones() {
        for zone in today.policy.zones + draft.policy.zones {
            var seen = SimulatedZone(zone.code)
            let hours = [today, draft].map { $0.policy.zone(zone.code)?.hours }
            seen.hoursDiffer = hours[0] != hours[1]
            let ranges = [today, draft].map { lens in
                Set(lens.policy.addresses.filter { $0.zone == zone.code })
            }
            seen.rangesDropped = ranges[0].subtracting(ranges[1]).count
            seen.rangesAdded = ranges[1].subtracting(ranges[0]).count
            zonesByCode[zone.code] = seen
        }
    }
}

extension EligibilityDecision {
    /// How well an applicant is off with it; what still waits stands in the middle.
    fileprivate var favour: Int {
        switch self {
        case .granted, .notNeeded: 2
        case .manual, .needsCompletion, .needsViewpoint, .waiting: 1
        case .refused: 0
        }
    }
}
