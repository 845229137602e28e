/// Parking places on own ground, which count against the maximum of an address one to one.
public struct OwnParkingPlace: Hashable, Sendable {
    public let postcode: String
    public let houseNumber: Int
    public let count: Int

    /// Makes an entry.
    public init(postcode: String, houseNumber: Int, count: Int) {
        self.postcode = postcode
        self.houseNumber = houseNumber
        self.count = count
    }
}
