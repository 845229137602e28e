/// Why there is no receipt.
public enum ReceiptRefusal: Hashable, Sendable {
    /// The exemption never had this plate.
    case notOwnPlate
    /// The plate was erased, or there never was one.
    case plateUnknown
    /// The exemption counts in every zone, so one must be named.
    case zoneNeeded
}
