/// What an officer, a scan car or a holder asks: whether a plate is covered, here and then.
public struct PlateCheck: Hashable, Sendable {
    public let plate: LicensePlate
    public let spot: Spot
    public let placeKind: PlaceKind
    public let moment: Instant
    /// How sure the camera is, 0…100; nil when a person read the plate.
    public let confidence: Int?
    public let vehicle: VehicleKind?

    /// Makes a question.
    public init(
        plate: LicensePlate,
        spot: Spot,
        placeKind: PlaceKind = .blueStripe,
        moment: Instant,
        confidence: Int? = nil,
        vehicle: VehicleKind? = nil
    ) {
        self.plate = plate
        self.spot = spot
        self.placeKind = placeKind
        self.moment = moment
        self.confidence = confidence
        self.vehicle = vehicle
    }
}
