/// One step by which the rights that are current in the record change.
///
/// A row of the record never changes: the record supersedes it (`remove`) and adds new ones
/// (`put`). Row numbers are unique among all rights and never used again.
public enum RightChange: Hashable, Sendable {
    case put(PlateKey, row: Int64, ParkingRight)
    case remove(PlateKey, row: Int64)
}
