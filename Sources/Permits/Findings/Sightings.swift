/// The first and the last time that a plate was met on a day, as the checks that were asked then.
public struct Sightings: Hashable, Sendable {
    public let first: PlateCheck
    public let last: PlateCheck

    /// Begins with one sighting.
    public init(_ check: PlateCheck) {
        self.init(first: check, last: check)
    }

    /// Takes the earliest and the latest.
    public init(first: PlateCheck, last: PlateCheck) {
        self.first = first
        self.last = last
    }

    /// The plate; with its country when either sighting told it.
    public var plate: LicensePlate { first.plate.country == nil ? last.plate : first.plate }

    /// The same with one more, which may have been earlier than those that are known.
    public func adding(_ check: PlateCheck) -> Sightings {
        Sightings(
            first: check.moment < first.moment ? check : first,
            last: check.moment >= last.moment ? check : last
        )
    }

    /// Whether this plate may be the one that was met.
    public func canBe(_ plate: LicensePlate) -> Bool {
        first.plate.matches(plate) && last.plate.matches(plate)
    }
}
