import Permits

/// Another plate as somebody asks for it.
public struct PlateWish: Sendable {
    public let plate: LicensePlate
    /// From when on; nil for now.
    public let from: Instant?
    /// Until when; nil for good.
    public let until: Instant?

    /// Makes a wish.
    public init(plate: LicensePlate, from: Instant?, until: Instant?) {
        self.plate = plate
        self.from = from
        self.until = until
    }
}
