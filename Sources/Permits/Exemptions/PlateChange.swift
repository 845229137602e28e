/// A plate that was asked for an exemption, as the register has it.
public struct PlateChange: Hashable, Sendable {
    /// What was asked.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The plate with which the exemption was issued or taken in.
        case first
        /// Another plate for good.
        case permanent
        /// Another plate for a while: the one before it returns by itself.
        case temporary
    }

    /// The row of the record that holds it; later ones are higher.
    public let row: Int64
    public let reference: Reference
    public let kind: Kind
    public let plate: LicensePlate
    /// The first moment at which it counts.
    public let start: Instant
    /// The first moment at which it counts no more; nil when it is for good.
    public let end: Instant?
    public let madeAt: Instant
    /// Who made it, as the audit trail names callers.
    public let madeBy: String
    /// When it was called off, if it was.
    public let calledOffAt: Instant?

    /// Brings together what the record holds about one change.
    public init(
        row: Int64,
        reference: Reference,
        kind: Kind,
        plate: LicensePlate,
        start: Instant,
        end: Instant?,
        madeAt: Instant,
        madeBy: String,
        calledOffAt: Instant?
    ) {
        self.row = row
        self.reference = reference
        self.kind = kind
        self.plate = plate
        self.start = start
        self.end = end
        self.madeAt = madeAt
        self.madeBy = madeBy
        self.calledOffAt = calledOffAt
    }

    /// What it asks of the timeline; nil once it was called off.
    public var wish: PlateStretch? {
        guard calledOffAt == nil, let period = Period(from: start, until: end ?? .distantFuture)
        else { return nil }
        return PlateStretch(plate: plate, period: period)
    }
}
