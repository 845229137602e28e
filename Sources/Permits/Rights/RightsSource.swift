/// Whatever knows the rights of a plate: the index now, or the record as it stood at some time.
public protocol RightsSource {
    /// The rights of the plate with this text, of every country, in any order: at least those that
    /// hold at the asked moment, begin within 24 hours after it or ended within 24 hours before it.
    func rights(of plate: LicensePlate) -> [ParkingRight]
}
