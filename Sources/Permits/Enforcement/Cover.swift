/// The rights of one plate around one moment, sorted by what they mean for a check.
struct Cover {
    private let plate: LicensePlate
    private let moment: Instant
    private let rights: [ParkingRight]

    /// Rights that begin later or ended longer ago than this are no near miss, in seconds.
    static let nearnessSeconds: Int64 = 24 * 3600

    init(of check: PlateCheck, rights source: some RightsSource) {
        plate = check.plate
        moment = check.moment
        rights = source.rights(of: check.plate)
    }

    /// The right that covers this place now, preferring one that lasts longest.
    func right(at place: Place) -> ParkingRight? {
        current.filter { holds($0, at: place) }.max { $0.period.end < $1.period.end }
    }

    /// A disabled person's card that counts now, wherever the car stands.
    var card: ParkingRight? {
        current.first { $0.kind == .disabledCard }
    }

    /// A right that would cover the place, were the plate of another country.
    func otherCountry(at place: Place) -> ParkingRight? {
        rights.first {
            $0.period.contains(moment) && !isSameCountry($0) && holds($0, at: place)
        }
    }

    /// The end of the unbroken cover that begins with this right.
    func end(of right: ParkingRight, at place: Place? = nil) -> Instant {
        let joined = Period.merged(
            rights.filter { other in
                isSameCountry(other)
                    && place.map { holds(other, at: $0) } ?? (other.kind == right.kind)
            }.map(\.period)
        )
        return joined.first { $0.contains(moment) }?.end ?? right.period.end
    }

    /// Rights of this plate that do not answer the question, and why not.
    func nearMisses(at place: Place) -> [NearMiss] {
        rights.compactMap { right in
            why(right, at: place).map { NearMiss(why: $0, zone: right.zone, period: right.period) }
        }
    }

    /// Plates with a right here and now that this reading may have been.
    func lookalikes(at place: Place, rights source: some RightsSource) -> [NearMiss] {
        PlateConfusion.candidates(for: plate).compactMap { candidate in
            let found = source.rights(of: candidate).first {
                $0.period.contains(moment) && isSameCountry($0) && holds($0, at: place)
            }
            return found.flatMap { right in
                let registered = try? LicensePlate(seen: candidate.text, country: right.country)
                return NearMiss(
                    why: .misreading,
                    zone: right.zone,
                    period: right.period,
                    plate: registered
                )
            }
        }
    }

    private var current: [ParkingRight] {
        rights.filter { $0.period.contains(moment) && isSameCountry($0) }
    }

    private func isSameCountry(_ right: ParkingRight) -> Bool {
        CountrySign.canBeSame(right.country, plate.country)
    }

    private func holds(_ right: ParkingRight, at place: Place) -> Bool {
        guard right.kind != .disabledCard else { return true }
        guard let zone = place.zone, right.zone == zone.code else { return false }
        return !(place.subArea?.excludedKinds.contains(right.kind) ?? false)
    }

    private func why(_ right: ParkingRight, at place: Place) -> NearMiss.Why? {
        if right.period.end <= moment {
            let since = moment.seconds - right.period.end.seconds
            return since < Self.nearnessSeconds ? .justEnded : nil
        }
        if right.period.start > moment {
            let wait = right.period.start.seconds - moment.seconds
            return wait <= Self.nearnessSeconds ? .notYetBegun : nil
        }
        if !isSameCountry(right) { return .otherCountry }
        if holds(right, at: place) { return nil }
        return right.zone == place.zone?.code ? .subAreaExcluded : .otherZone
    }
}
