/// A visit as the register has it.
public struct Visit: Sendable {
    /// The row of the record that holds it.
    public let row: Int64
    public let reference: Reference
    /// Nil once it was erased.
    public let plate: LicensePlate?
    public let start: Instant
    /// The end; the same as the start for a visit that was cancelled before it began.
    public let end: Instant
    public let costMinutes: Int
    /// What the household calls the visitor.
    public let name: String?

    /// Brings together what the record holds about one visit.
    public init(
        row: Int64,
        reference: Reference,
        plate: LicensePlate?,
        start: Instant,
        end: Instant,
        costMinutes: Int,
        name: String?
    ) {
        self.row = row
        self.reference = reference
        self.plate = plate
        self.start = start
        self.end = end
        self.costMinutes = costMinutes
        self.name = name
    }

    /// The visit as the rules see it; nil when it was cancelled or its plate erased.
    public var session: VisitorSession? {
        guard let plate, let period = Period(from: start, until: end) else { return nil }
        return VisitorSession(
            reference: reference,
            plate: plate,
            period: period,
            costMinutes: costMinutes
        )
    }
}
