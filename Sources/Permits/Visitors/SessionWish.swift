/// What a household asks for a visitor.
public struct SessionWish: Hashable, Sendable {
    public let plate: LicensePlate
    /// When it should begin; nil for now.
    public let start: Instant?
    /// When it should end; nil for the end that the rules suggest.
    public let end: Instant?
    /// Whether the plate already has an exemption of this very household in the zone.
    public let isOwnExemptCar: Bool

    /// Makes a wish.
    public init(
        plate: LicensePlate,
        start: Instant? = nil,
        end: Instant? = nil,
        isOwnExemptCar: Bool = false
    ) {
        self.plate = plate
        self.start = start
        self.end = end
        self.isOwnExemptCar = isOwnExemptCar
    }

    /// The wish as it counts when it could not be made in time: one for a start that lies in an
    /// outage begins now, never in the past.
    public func moved(outOf outages: [Outage], to now: Instant) -> SessionWish {
        guard let start, start < now, outages.contains(where: { $0.contains(start) }) else {
            return self
        }
        return SessionWish(plate: plate, start: nil, end: end, isOwnExemptCar: isOwnExemptCar)
    }
}
