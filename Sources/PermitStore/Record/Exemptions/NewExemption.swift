import Permits

/// An exemption that is about to be issued.
public struct NewExemption: Sendable {
    public let reference: Reference
    public let product: ProductKind
    public let holder: Holder
    /// The application that it follows from; nil at the counter.
    public let application: PermitApplication?
    public let zone: ZoneCode?
    public let address: Address?
    /// The plate it covers; nil for a visitor scheme.
    public let plate: LicensePlate?
    public let validity: Period
    /// Regulated minutes; only for a visitor scheme.
    public let budgetMinutes: Int?

    /// Makes one.
    public init(
        reference: Reference,
        product: ProductKind,
        holder: Holder,
        application: PermitApplication?,
        zone: ZoneCode?,
        address: Address?,
        plate: LicensePlate?,
        validity: Period,
        budgetMinutes: Int?
    ) {
        self.reference = reference
        self.product = product
        self.holder = holder
        self.application = application
        self.zone = zone
        self.address = address
        self.plate = plate
        self.validity = validity
        self.budgetMinutes = budgetMinutes
    }
}
