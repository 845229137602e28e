import Permits

/// One version of the index, for as long as a question lasts; see `PlateIndex.reading`.
public struct PlateReader: RightsSource {
    let table: RightTable

    /// The rights of the plate with this text, of every country, in any order.
    public func rights(of plate: LicensePlate) -> [ParkingRight] {
        table.rights(of: PlateKey(plate))
    }
}
