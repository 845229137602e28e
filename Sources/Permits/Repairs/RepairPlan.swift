/// What a repair would do to one exemption: the same value is shown beforehand and carried out.
public struct RepairPlan: Sendable {
    public let exemption: Exemption
    /// The zone afterwards.
    public let zone: ZoneCode?
    /// The end of the validity afterwards.
    public let validUntil: Instant
    /// From when a withdrawal counts afterwards.
    public let withdrawnFrom: Instant?
    /// What was covered, earliest first.
    public let before: [HeldRight]
    /// Which of that counts no more.
    public let removed: [HeldRight]
    /// What is covered instead.
    public let added: [CoveredPlate]

    /// Everything that is covered afterwards, earliest first.
    public var after: [CoveredPlate] {
        let gone = Set(removed.map(\.row))
        let kept = before.filter { !gone.contains($0.row) }
            .map { CoveredPlate(plate: $0.plate, right: $0.right) }
        return (kept + added).sorted { $0.right.period.start < $1.right.period.start }
    }

    /// A plate that the exemption did not cover before, and its first moment.
    public var newPlate: (plate: LicensePlate, from: Instant)? {
        let new = added.filter { one in !before.contains { $0.isOf(one.plate) } }
        return new.min { $0.right.period.start < $1.right.period.start }
            .map { ($0.plate, $0.right.period.start) }
    }

    private init(
        _ exemption: Exemption,
        _ held: [HeldRight],
        zone: ZoneCode? = nil,
        validUntil: Instant? = nil,
        isReinstated: Bool = false,
        removed: [HeldRight],
        added: [CoveredPlate]
    ) {
        self.exemption = exemption
        self.zone = zone ?? exemption.zone
        self.validUntil = validUntil ?? exemption.validity.end
        withdrawnFrom = isReinstated ? nil : exemption.withdrawnFrom
        before = held
        self.removed = removed
        self.added = added
    }

    /// Plans a measure on an exemption; nil when it would change nothing there, or take something
    /// away.
    public init?(
        _ measure: RepairMeasure,
        on exemption: Exemption,
        holding held: [HeldRight],
        at now: Instant
    ) {
        switch measure {
        case .extend(let end):
            guard exemption.withdrawnFrom == nil, end > exemption.validity.end else { return nil }
            guard let (last, longer) = Self.longer(held, exemption.validity.end, until: end) else {
                guard exemption.budgetMinutes != nil else { return nil }
                self.init(exemption, held, validUntil: end, removed: [], added: [])
                return
            }
            self.init(exemption, held, validUntil: end, removed: [last], added: [longer])
        case .reinstate:
            guard let from = exemption.withdrawnFrom else { return nil }
            let end = exemption.validity.end
            guard let (last, longer) = Self.longer(held, from, until: end) else {
                guard exemption.budgetMinutes != nil else { return nil }
                self.init(exemption, held, isReinstated: true, removed: [], added: [])
                return
            }
            self.init(exemption, held, isReinstated: true, removed: [last], added: [longer])
        case .otherPlate(let plate, let from):
            guard held.contains(where: { $0.right.period.end > now && !$0.isOf(plate) }) else {
                return nil
            }
            let (removed, added) = Self.replaced(held, from: from, at: now) { part in
                CoveredPlate(
                    plate: plate,
                    right: part.right.moved(to: part.right.zone, country: plate.country)
                )
            }
            self.init(exemption, held, removed: removed, added: added)
        case .otherZone(let zone, let from):
            guard exemption.product != .disabledCard, exemption.zone != zone,
                exemption.withdrawnFrom ?? exemption.validity.end > now
            else { return nil }
            let (removed, added) = Self.replaced(held, from: from, at: now) { part in
                CoveredPlate(
                    plate: part.plate,
                    right: part.right.moved(to: zone, country: part.right.country)
                )
            }
            self.init(exemption, held, zone: zone, removed: removed, added: added)
        }
    }

    /// The last right, which ended at this moment, and the same until later.
    private static func longer(
        _ held: [HeldRight],
        _ end: Instant,
        until later: Instant
    ) -> (HeldRight, CoveredPlate)? {
        guard let last = held.last(where: { $0.right.period.end == end }),
            let period = Period(from: last.right.period.start, until: later)
        else { return nil }
        return (last, CoveredPlate(plate: last.plate, right: last.right.during(period)))
    }

    /// From now on the change takes the place of what is covered; from the earlier moment until
    /// now it stands beside it.
    private static func replaced(
        _ held: [HeldRight],
        from: Instant,
        at now: Instant,
        _ change: (CoveredPlate) -> CoveredPlate
    ) -> (removed: [HeldRight], added: [CoveredPlate]) {
        var removed: [HeldRight] = []
        var added: [CoveredPlate] = []
        for one in held {
            let whole = one.right.period
            let start = max(whole.start, min(from, now))
            let changed = change(CoveredPlate(plate: one.plate, right: one.right))
            guard !one.isOf(changed.plate) || changed.right != one.right,
                let part = Period(from: start, until: whole.end)
            else {
                continue
            }
            if whole.end > now {
                removed.append(one)
                if let past = Period(from: whole.start, until: now) {
                    added.append(CoveredPlate(plate: one.plate, right: one.right.during(past)))
                }
            }
            added.append(change(CoveredPlate(plate: one.plate, right: one.right.during(part))))
        }
        return (removed, added)
    }
}

extension HeldRight {
    /// Whether it is a right of this plate, however the plate was typed.
    fileprivate func isOf(_ other: LicensePlate) -> Bool {
        plate.text == other.text && plate.country == other.country
    }
}

extension ParkingRight {
    /// The same for another stretch of time.
    public func during(_ period: Period) -> ParkingRight {
        ParkingRight(
            reference: reference,
            kind: kind,
            zone: zone,
            country: country,
            period: period
        )
    }

    fileprivate func moved(to zone: ZoneCode?, country: CountrySign?) -> ParkingRight {
        ParkingRight(
            reference: reference,
            kind: kind,
            zone: zone,
            country: country,
            period: period
        )
    }
}
