/// A day on which a plate visited a household.
public struct VisitDay: Hashable, Sendable {
    /// The row of the visitor scheme.
    public let scheme: Int64
    public let plate: PlateKey
    public let day: Day

    /// Makes one.
    public init(scheme: Int64, plate: PlateKey, day: Day) {
        self.scheme = scheme
        self.plate = plate
        self.day = day
    }
}
