/// Keeps one mistake from becoming a row of fines: judges a sighting again by what is known since,
/// and tells whose right it may have been.
///
/// It asks the judge of every plate check, with rights that are a little wider than they were.
public struct FindingGuard: Sendable {
    private let judge: PlateJudge
    private let policy: PolicyVersion

    /// A right that ended within this many days before the sighting may have been meant.
    public static let endedDays = 14
    /// A case that was closed within this many days is not opened again.
    public static let quietDays = 14
    /// Days within which a person looks at a case.
    public static let caseDays = 7

    /// Prepares to judge by the policy of the sighting.
    public init(policy: PolicyVersion, clock: CivilClock) {
        self.policy = policy
        judge = PlateJudge(policy: policy, clock: clock)
    }

    /// Until when a registration still counts for a sighting at this moment; that moment is in.
    public func graceEnd(of sighting: PlateCheck) -> Instant {
        sighting.moment.adding(minutes: graceMinutes)
    }

    /// Why a sighting is not to be blamed; nil when nothing is known for it.
    ///
    /// `known` holds the rights as they are recorded now, `inTime` those that were recorded when
    /// the grace was over.
    public func excuse(
        for sighting: PlateCheck,
        known: some RightsSource,
        inTime: some RightsSource,
        outage: Outage?
    ) -> SightingExcuse? {
        let verdict = judge.answer(sighting, rights: SinglePlate(sighting.plate, in: known)).verdict
        if case .exempt = verdict { return .exempt }
        let early = SinglePlate(sighting.plate, in: inTime) { right in
            guard right.kind == .visitor else { return right.period }
            return Period(
                from: right.period.start.adding(minutes: -graceMinutes),
                until: right.period.end
            )
        }
        if case .exempt = judge.answer(sighting, rights: early).verdict { return .exempt }
        guard verdict.asksForLook else { return .otherwise }
        return outage.map { .outage($0) }
    }

    /// The right of this very plate that would have covered the sighting, had it not ended in the
    /// days before; a visit that is over is none.
    public func endedRight(
        for sighting: PlateCheck,
        rights: some RightsSource
    ) -> ParkingRight? {
        let late = SinglePlate(sighting.plate, in: rights) { right in
            guard right.kind != .visitor else { return right.period }
            let end = right.period.end.adding(seconds: Int64(Self.endedDays) * 86_400)
            return Period(from: right.period.start, until: end)
        }
        guard case .exempt(let right, _) = judge.answer(sighting, rights: late).verdict else {
            return nil
        }
        return rights.rights(of: sighting.plate).lazy
            .map { ParkingRight($0, reference: rights.reference(of: $0)) }
            .first { $0.reference == right.reference && $0.period.start == right.period.start }
    }

    /// Plates with a right here and then that differ from the one that was met by one slip, in the
    /// order of their texts.
    public func slips(
        for sighting: PlateCheck,
        rights: borrowing some RightsSource & ~Copyable
    ) -> [(plate: LicensePlate, right: ParkingRight)] {
        var found: [(plate: LicensePlate, right: ParkingRight)] = []
        PlateSlip.eachHolder(of: sighting.plate, rights: rights) { plate in
            let verdict = judge.answer(
                sighting.reading(plate),
                rights: SinglePlate(plate, in: rights)
            ).verdict
            if case .exempt(let right, _) = verdict { found.append((plate, right)) }
        }
        return found
    }

    private var graceMinutes: Int { policy.products[.visitorScheme]?.graceMinutes ?? 0 }
}

extension EnforcementVerdict {
    /// Whether an officer is to look on the spot: the only verdict that a finding is made of.
    public var asksForLook: Bool {
        if case .checkOnSite = self { true } else { false }
    }
}

extension PlateCheck {
    /// The same question about another plate.
    fileprivate func reading(_ other: LicensePlate) -> PlateCheck {
        PlateCheck(
            plate: LicensePlate(other, country: plate.country),
            spot: spot,
            placeKind: placeKind,
            moment: moment,
            confidence: confidence,
            vehicle: vehicle
        )
    }
}

extension LicensePlate {
    fileprivate init(_ other: LicensePlate, country: CountrySign?) {
        self = other.packed.map { LicensePlate($0, country: country) } ?? other
    }
}
