import Permits

/// What somebody asks a receipt about: the own plate, at a place and a moment.
public struct ReceiptWish: Hashable, Sendable {
    /// Nil for the plate that the exemption covers then.
    public let plate: LicensePlate?
    /// Nil for the zone of the exemption.
    public let zone: ZoneCode?
    public let subArea: ZoneCode?
    /// Nil for now.
    public let moment: Instant?
    /// As the register stands or stood.
    public let state: RegisterState

    /// Makes a wish; all that is left out is what the exemption itself says.
    public init(
        plate: LicensePlate? = nil,
        zone: ZoneCode? = nil,
        subArea: ZoneCode? = nil,
        moment: Instant? = nil,
        state: RegisterState = .newest
    ) {
        self.plate = plate
        self.zone = zone
        self.subArea = subArea
        self.moment = moment
        self.state = state
    }
}
