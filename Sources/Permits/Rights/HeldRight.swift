/// A right as a row of the record gives it to a plate.
public struct HeldRight: Sendable {
    /// The row of the record that holds it.
    public let row: Int64
    public let plate: LicensePlate
    public let right: ParkingRight

    /// Makes one.
    public init(
        row: Int64,
        plate: LicensePlate,
        right: ParkingRight
    ) {
        self.row = row
        self.plate = plate
        self.right = right
    }
}
