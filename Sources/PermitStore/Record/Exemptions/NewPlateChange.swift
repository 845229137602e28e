import Permits

/// A plate that is about to be asked for an exemption.
public struct NewPlateChange: Hashable, Sendable {
    public let reference: Reference
    public let kind: PlateChange.Kind
    public let plate: LicensePlate
    /// The first moment at which it counts.
    public let start: Instant
    /// The first moment at which it counts no more; nil when it is for good.
    public let end: Instant?

    /// Another plate for good, or with an end for a while; nil when nothing lies between.
    public init?(to plate: LicensePlate, from start: Instant, until end: Instant?) {
        if let end, end <= start { return nil }
        self.init(end == nil ? .permanent : .temporary, plate, start, end)
    }

    /// The plate with which an exemption begins.
    init(first plate: LicensePlate, from start: Instant, until end: Instant? = nil) {
        self.init(.first, plate, start, end)
    }

    private init(
        _ kind: PlateChange.Kind,
        _ plate: LicensePlate,
        _ start: Instant,
        _ end: Instant?
    ) {
        reference = .random()
        self.kind = kind
        self.plate = plate
        self.start = start
        self.end = end
    }

    /// What it asks of the timeline; nil when nothing lies between.
    var wish: PlateStretch? {
        Period(from: start, until: end ?? .distantFuture)
            .map { PlateStretch(plate: plate, period: $0) }
    }
}
