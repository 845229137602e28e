/// Everything the municipality has laid down, as it stood from local midnight of some day on.
public struct PolicyVersion: Hashable, Sendable {
    /// The first day on which it holds.
    public let from: Day
    public let zones: [Zone]
    public let addresses: [AddressRange]
    public let addressExceptions: [AddressException]
    public let ownParkingPlaces: [OwnParkingPlace]
    public let products: [ProductKind: Product]
    /// Below this reading confidence (0…100) an officer must read the plate.
    public let confidenceMin: Int
    /// Days after which a holder's address is asked about again.
    public let holderCheckDays: Int
    /// How long cases are kept.
    public let retention: RetentionPolicy
    private let zonesByCode: [ZoneCode: Zone]

    /// Makes a version.
    public init(
        from: Day,
        zones: [Zone],
        addresses: [AddressRange],
        addressExceptions: [AddressException],
        ownParkingPlaces: [OwnParkingPlace],
        products: [Product],
        confidenceMin: Int,
        holderCheckDays: Int = 30,
        retention: RetentionPolicy = RetentionPolicy()
    ) {
        self.from = from
        self.zones = zones
        self.addresses = addresses
        self.addressExceptions = addressExceptions
        self.ownParkingPlaces = ownParkingPlaces
        self.products = Dictionary(products.map { ($0.kind, $0) }, uniquingKeysWith: { $1 })
        self.confidenceMin = confidenceMin
        self.holderCheckDays = holderCheckDays
        self.retention = retention
        zonesByCode = Dictionary(zones.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    }

    /// The zone with this code.
    public func zone(_ code: ZoneCode) -> Zone? {
        zonesByCode[code]
    }

    /// The zone in which the address gives a claim; nil when it lies in none.
    public func zone(of address: Address) -> ZoneCode? {
        addresses.first { $0.contains(address) }?.zone
    }

    /// The entry on the list of restricted addresses, if this address has one for this product.
    public func exception(for address: Address, _ product: ProductKind) -> AddressException? {
        addressExceptions.first { $0.concerns(address, product) }
    }

    /// How many parking places on own ground are registered at the address.
    public func ownPlaces(at address: Address) -> Int {
        ownParkingPlaces
            .filter { $0.postcode == address.postcode && $0.houseNumber == address.houseNumber }
            .reduce(0) { $0 + $1.count }
    }
}
