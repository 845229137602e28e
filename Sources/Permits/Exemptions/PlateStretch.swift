/// A plate during a stretch of time: one piece of an exemption's timeline.
public struct PlateStretch: Hashable, Sendable {
    public let plate: LicensePlate
    public let period: Period

    /// Makes a stretch.
    public init(plate: LicensePlate, period: Period) {
        self.plate = plate
        self.period = period
    }

    /// Whether both are about the same plate of the same country.
    public func hasSamePlate(as other: PlateStretch) -> Bool {
        plate.text == other.plate.text && plate.country == other.plate.country
    }

    /// Whether both say the same of the same time.
    public func isSame(as other: PlateStretch) -> Bool {
        hasSamePlate(as: other) && period == other.period
    }
}
