/// The rights of one plate around one moment, sorted by what they mean for a check.
struct Cover {
    private let country: CountrySign?
    private let moment: Instant
    private let rights: RightList

    /// Rights that begin later or ended longer ago than this are no near miss, in seconds.
    static let nearnessSeconds: Int64 = 24 * 3600

    init(of check: PlateCheck, rights: RightList) {
        country = check.plate.country
        moment = check.moment
        self.rights = rights
    }

    /// The right that covers this place now, preferring one that lasts longest.
    func right(at place: Place) -> ParkingRight? {
        var best: ParkingRight?
        for number in 0..<rights.count where covers(rights[number], at: place) {
            guard let last = best, rights[number].period.end <= last.period.end else {
                best = rights[number]
                continue
            }
        }
        return best
    }

    /// A disabled person's card that counts now, wherever the car stands: the one that lasts
    /// longest, in whatever order they are kept.
    var card: ParkingRight? {
        rights.filter { $0.kind == .disabledCard && isCurrent($0) }.longest
    }

    /// Whether a right would cover the place, were the plate of another country.
    func hasOtherCountry(at place: Place) -> Bool {
        rights.contains {
            $0.period.contains(moment) && !isSameCountry($0) && holds($0, at: place)
        }
    }

    /// The end of the unbroken cover that begins with this right.
    func end(of right: ParkingRight, at place: Place? = nil) -> Instant {
        guard rights.count > 1 else { return right.period.end }
        let joined = Period.merged(
            rights.filter { other in
                isSameCountry(other)
                    && place.map { holds(other, at: $0) } ?? (other.kind == right.kind)
            }.map(\.period)
        )
        return joined.first { $0.contains(moment) }?.end ?? right.period.end
    }

    /// Rights of this plate that do not answer the question, and why not.
    func nearMisses(at place: Place?) -> [NearMiss] {
        var misses: [NearMiss] = []
        for number in 0..<rights.count {
            let right = rights[number]
            guard let why = why(right, at: place) else { continue }
            misses.append(NearMiss(why: why, zone: right.zone, period: right.period))
        }
        return misses
    }

    /// Plates with a right here and now that this reading may have been.
    func lookalikes(
        of plate: LicensePlate,
        at place: Place,
        rights source: some RightsSource
    ) -> [NearMiss] {
        var misses: [NearMiss] = []
        PlateConfusion.eachHolder(of: plate, rights: source) { plate, rights in
            guard let right = rights.filter({ covers($0, at: place) }).longest else { return }
            misses.append(
                NearMiss(
                    why: .misreading,
                    zone: right.zone,
                    period: right.period,
                    plate: try? LicensePlate(seen: plate.text, country: right.country)
                )
            )
        }
        return misses
    }

    private func covers(_ right: ParkingRight, at place: Place) -> Bool {
        isCurrent(right) && holds(right, at: place)
    }

    private func isCurrent(_ right: ParkingRight) -> Bool {
        right.period.contains(moment) && isSameCountry(right)
    }

    private func isSameCountry(_ right: ParkingRight) -> Bool {
        CountrySign.canBeSame(right.country, country)
    }

    private func holds(_ right: ParkingRight, at place: Place) -> Bool {
        guard right.kind != .disabledCard else { return true }
        return right.zone == place.zone && !place.excludedKinds.contains(right.kind)
    }

    private func why(_ right: ParkingRight, at place: Place?) -> NearMiss.Why? {
        if right.period.end <= moment {
            let since = moment.seconds - right.period.end.seconds
            return since < Self.nearnessSeconds ? .justEnded : nil
        }
        if right.period.start > moment {
            let wait = right.period.start.seconds - moment.seconds
            return wait <= Self.nearnessSeconds ? .notYetBegun : nil
        }
        if !isSameCountry(right) { return .otherCountry }
        if right.kind == .disabledCard { return nil }
        guard let place, right.zone == place.zone else { return .otherZone }
        return holds(right, at: place) ? nil : .subAreaExcluded
    }
}

extension Sequence<ParkingRight> {
    /// The one that lasts longest.
    fileprivate var longest: ParkingRight? {
        self.max { $0.period.end < $1.period.end }
    }
}
