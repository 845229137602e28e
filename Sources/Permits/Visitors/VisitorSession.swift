/// One visit: a plate that is signed on for a stretch of time.
public struct VisitorSession: Hashable, Sendable {
    public let reference: Reference
    public let plate: LicensePlate
    public let period: Period
    /// What it takes from the budget: elapsed minutes inside the windows, a started one counts.
    public let costMinutes: Int

    /// Makes a visit.
    public init(reference: Reference, plate: LicensePlate, period: Period, costMinutes: Int) {
        self.reference = reference
        self.plate = plate
        self.period = period
        self.costMinutes = costMinutes
    }
}
