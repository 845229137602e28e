/// A plate and a right that it has or would have.
public struct CoveredPlate: Hashable, Sendable {
    public let plate: LicensePlate
    public let right: ParkingRight

    /// Makes one.
    public init(plate: LicensePlate, right: ParkingRight) {
        self.plate = plate
        self.right = right
    }
}
