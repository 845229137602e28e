/// Answers a plate check: the one function behind the scan, the command line and what a holder is
/// shown.
///
/// The order of questions: readable? → zone → kind of place → hours → vehicle → right → card →
/// look on the spot.
public struct PlateJudge<Rights: RightsSource> {
    private let rights: Rights
    private let policy: PolicyVersion
    private let clock: CivilClock

    /// Makes a judge over these rights and the policy of the moment that is asked about.
    public init(rights: Rights, policy: PolicyVersion, clock: CivilClock) {
        self.rights = rights
        self.policy = policy
        self.clock = clock
    }

    /// Judges the check on every place where the car may have stood.
    public func answer(_ check: PlateCheck) -> CheckAnswer {
        let cover = Cover(of: check, rights: rights)
        let answers = Place.candidates(for: check.spot, in: policy).map {
            answer(check, at: $0, cover: cover)
        }
        guard let first = answers.first else { return answer(check, at: .outside, cover: cover) }
        let agree = answers.allSatisfy { $0.verdict.isSameKind(as: first.verdict) }
        return agree ? first : first.uncertain(between: answers)
    }

    private func answer(_ check: PlateCheck, at place: Place, cover: Cover) -> CheckAnswer {
        let state = place.zone?.hours.state(at: check.moment, clock: clock)
        let misses = cover.nearMisses(at: place)
        let verdict = verdict(check, at: place, state: state, cover: cover)
        return CheckAnswer(
            verdict: verdict,
            zone: place.zone?.code,
            subArea: place.subArea?.code,
            moment: check.moment,
            disc: disc(check, at: place, state: state),
            nearMisses: verdict.isDoubtful
                ? cover.lookalikes(at: place, rights: rights) + misses : misses
        )
    }

    private func verdict(
        _ check: PlateCheck,
        at place: Place,
        state: ZoneHours.State?,
        cover: Cover
    ) -> EnforcementVerdict {
        if let confidence = check.confidence, confidence < policy.confidenceMin {
            return .manualRead
        }
        guard let state else { return .outsideZone }
        switch check.placeKind {
        case .disabledBay, .permitHolderBay: return .otherRegime(check.placeKind)
        case .markedNoDisc: return .notRegulated(.noDiscPlace)
        case .unmarked: return unmarkedVerdict(check, cover: cover)
        case .blueStripe: break
        }
        switch state {
        case .outsideHours: return .notRegulated(.outsideHours)
        case .holiday: return .notRegulated(.holiday)
        case .regulated: break
        }
        if let freed = Self.freedVehicle(check.vehicle) { return .notSubject(freed) }
        return coveredVerdict(at: place, cover: cover)
            ?? .checkOnSite([.r400ae, .r400at, .r400ab])
    }

    /// RVV 25(1) has no hours and exemptions do not cover it; only article 85 lifts it.
    private func unmarkedVerdict(_ check: PlateCheck, cover: Cover) -> EnforcementVerdict {
        if check.vehicle == .disabledVehicle { return .notSubject(.noMotorVehicle) }
        if let card = cover.card { return .exempt(card, coveredUntil: cover.end(of: card)) }
        return .checkOnSite([.r401])
    }

    private func coveredVerdict(at place: Place, cover: Cover) -> EnforcementVerdict? {
        if let right = cover.right(at: place) {
            return .exempt(right, coveredUntil: cover.end(of: right, at: place))
        }
        if cover.otherCountry(at: place) != nil { return .possibleRight(.country) }
        return cover.lookalikes(at: place, rights: rights).isEmpty
            ? nil : .possibleRight(.misreading)
    }

    private func disc(
        _ check: PlateCheck,
        at place: Place,
        state: ZoneHours.State?
    ) -> CheckAnswer.Disc? {
        guard let zone = place.zone, case .regulated(let until)? = state,
            check.placeKind == .blueStripe
        else { return nil }
        return CheckAnswer.Disc(
            minutesMax: place.subArea?.discMinutes ?? zone.discMinutes,
            regulatedUntil: until
        )
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
}

extension EnforcementVerdict {
    /// Whether look-alikes of the plate belong in the answer.
    var isDoubtful: Bool {
        self == .possibleRight(.misreading)
    }

    /// Whether an officer would do the same on either answer.
    func isSameKind(as other: EnforcementVerdict) -> Bool {
        switch (self, other) {
        case (.exempt, .exempt): true
        default: self == other
        }
    }
}
