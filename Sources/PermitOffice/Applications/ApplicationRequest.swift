import Permits
import PermitStore

/// What somebody applies for, parsed.
public struct ApplicationRequest: Sendable {
    public let product: ProductKind
    public let holder: Holder
    public var zone: ZoneCode?
    public var plate: LicensePlate?
    /// What kind of vehicle it is, for one that has no plate.
    public var vehicle: VehicleKind?
    public var address: Address?
    public var motivation: String?
    public var ground: TemporaryGround?
    public var from: Instant?
    public var until: Instant?
    public var enclosures: [ApplicationText.Enclosure] = []
    /// The exemption that it asks to renew.
    var renews: Reference?
    /// Whether the applicant gave a view on what differs.
    var wasHeard = false

    /// Makes a request.
    public init(product: ProductKind, holder: Holder) {
        self.product = product
        self.holder = holder
    }
}
