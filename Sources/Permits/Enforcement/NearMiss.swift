/// A right that almost answers the question; it can only make an officer milder.
public struct NearMiss: Hashable, Sendable {
    /// What keeps it from answering.
    public enum Why: Hashable, Sendable {
        case otherZone, subAreaExcluded, notYetBegun, justEnded, misreading, otherCountry
    }

    public let why: Why
    public let zone: ZoneCode?
    public let period: Period
    /// The plate as registered, when it differs from the one read.
    public let plate: LicensePlate?

    /// Makes a near miss.
    public init(why: Why, zone: ZoneCode?, period: Period, plate: LicensePlate? = nil) {
        self.why = why
        self.zone = zone
        self.period = period
        self.plate = plate
    }
}
