/// Answers plate checks: the one function behind the scan, the command line and what a holder is
/// shown.
///
/// The order of questions: readable? → zone → kind of place → hours → vehicle → right → card →
/// look on the spot. A judge is made once for a policy and a day, and then asked many times.
public final class PlateJudge: Sendable {
    /// The policy it judges by.
    public let policy: PolicyVersion
    private let clock: CivilClock
    private let confidenceMin: Int
    private let places: PlaceBook
    private let timetable: ZoneTimetable?

    /// Makes a judge for the policy of the moments that will be asked about.
    ///
    /// With a day it is quick about that day, and takes some ten microseconds a zone to make; other
    /// moments are looked up in the calendar each time. The map of the policy's zones can be given,
    /// so that the judges of several days share it.
    public init(
        policy: PolicyVersion,
        clock: CivilClock,
        day: Day? = nil,
        map: ZoneMap? = nil
    ) {
        self.policy = policy
        self.clock = clock
        confidenceMin = policy.confidenceMin
        places = PlaceBook(policy.zones, map: map ?? ZoneMap(policy.zones))
        timetable = day.flatMap { ZoneTimetable(policy.zones.map(\.hours), on: $0, clock: clock) }
    }

    /// Judges the check by these rights, on every place where the car may have stood.
    public func answer(
        _ check: PlateCheck,
        rights: borrowing some RightsSource & ~Copyable
    ) -> CheckAnswer {
        let cover = Cover(of: check, rights: rights.rights(of: check.plate))
        switch check.spot {
        case .zone(let code, let subArea):
            let place = places.place(code, subArea: subArea)
            return answer(check, at: place, cover: cover, rights: rights)
        case .point(let point, let metres):
            let (here, others) = places.places(near: point, metres: metres)
            let first = answer(check, at: here, cover: cover, rights: rights)
            guard !others.isEmpty else { return first }
            let rest = others.map { answer(check, at: $0, cover: cover, rights: rights) }
            let agree = rest.allSatisfy { $0.verdict.isSameKind(as: first.verdict) }
            return agree
                ? first.mildest(of: rest) : first.uncertain(between: [first] + rest)
        }
    }

    private func answer(
        _ check: PlateCheck,
        at place: Place?,
        cover: Cover,
        rights: borrowing some RightsSource & ~Copyable
    ) -> CheckAnswer {
        let state = place.map { self.state(of: $0.zoneNumber, at: check.moment) }
        var verdict = self.verdict(check, at: place, state: state, cover: cover, rights: rights)
        var misses = cover.nearMisses(at: place)
        if let place, case .checkOnSite(Self.discOffences) = verdict {
            let lookalikes = cover.lookalikes(of: check.plate, at: place, rights: rights)
            if !lookalikes.isEmpty {
                verdict = .possibleRight(.misreading)
                misses = lookalikes + misses
            }
        }
        return CheckAnswer(
            verdict: verdict,
            zone: place?.zone,
            subArea: place?.subArea,
            moment: check.moment,
            disc: disc(check, at: place, state: state),
            nearMisses: misses
        )
    }

    private func verdict(
        _ check: PlateCheck,
        at place: Place?,
        state: ZoneHours.State?,
        cover: Cover,
        rights: borrowing some RightsSource & ~Copyable
    ) -> EnforcementVerdict {
        if let confidence = check.confidence, confidence < confidenceMin { return .manualRead }
        guard let place, let state else { return .outsideZone }
        switch check.placeKind {
        case .disabledBay, .permitHolderBay: return .otherRegime(check.placeKind)
        case .markedNoDisc: return .notRegulated(.noDiscPlace)
        case .unmarked: return unmarkedVerdict(check, cover: cover, rights: rights)
        case .blueStripe: break
        }
        switch state {
        case .outsideHours: return .notRegulated(.outsideHours)
        case .holiday: return .notRegulated(.holiday)
        case .regulated: break
        }
        if let freed = Self.freedVehicle(check.vehicle) { return .notSubject(freed) }
        if let right = cover.right(at: place) {
            return exempt(right, until: cover.end(of: right, at: place), rights: rights)
        }
        if cover.hasOtherCountry(at: place) { return .possibleRight(.country) }
        return .checkOnSite(Self.discOffences)
    }

    /// RVV 25(1) has no hours and exemptions do not cover it; only article 85 lifts it.
    private func unmarkedVerdict(
        _ check: PlateCheck,
        cover: Cover,
        rights: borrowing some RightsSource & ~Copyable
    ) -> EnforcementVerdict {
        if check.vehicle == .disabledVehicle { return .notSubject(.noMotorVehicle) }
        if let card = cover.card {
            return exempt(card, until: cover.end(of: card), rights: rights)
        }
        return .checkOnSite([.r401])
    }

    private func exempt(
        _ right: FoundRight,
        until end: Instant,
        rights: borrowing some RightsSource & ~Copyable
    ) -> EnforcementVerdict {
        .exempt(ParkingRight(right, reference: rights.reference(of: right)), coveredUntil: end)
    }

    private func state(of zone: Int, at moment: Instant) -> ZoneHours.State {
        if let timetable, timetable.span.contains(moment) {
            return timetable.state(of: zone, at: moment)
        }
        return policy.zones[zone].hours.state(at: moment, clock: clock)
    }

    private func disc(
        _ check: PlateCheck,
        at place: Place?,
        state: ZoneHours.State?
    ) -> CheckAnswer.Disc? {
        guard let place, case .regulated(let until)? = state, check.placeKind == .blueStripe
        else { return nil }
        return CheckAnswer.Disc(minutesMax: place.discMinutes, regulatedUntil: until)
    }

    /// RVV 25(2) binds motor vehicles on more than two wheels.
    private static func freedVehicle(
        _ vehicle: VehicleKind?
    ) -> EnforcementVerdict.NotSubject? {
        switch vehicle {
        case .motorcycle, .moped: .twoWheels
        case .disabledVehicle, .trailer: .noMotorVehicle
        case .passengerCar, .van, .microcar, nil: nil
        }
    }

    /// What an officer looks for where the disc duty applies (RVV article 25(2) to (4)).
    private static let discOffences: [OffenceCode] = [.r400ae, .r400at, .r400ab]
}

extension EnforcementVerdict {
    /// Whether an officer would do the same on either answer.
    func isSameKind(as other: EnforcementVerdict) -> Bool {
        switch (self, other) {
        case (.exempt, .exempt): true
        default: self == other
        }
    }
}
