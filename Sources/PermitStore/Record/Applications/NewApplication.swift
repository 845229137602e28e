import Permits

/// An application that is about to be recorded.
public struct NewApplication: Sendable {
    public let reference: Reference
    /// Calendar year of the receipt, for the case number.
    public let year: Int
    public let product: ProductKind
    public let holder: Holder
    public let zone: ZoneCode?
    public let address: Address?
    public let plate: LicensePlate?
    public let askedFrom: Instant?
    public let askedUntil: Instant?
    public let text: ApplicationText
    public let decideBy: Day
    /// The exemption that it asks to renew, if it is a renewal.
    public let renews: Exemption?

    /// Makes one.
    public init(
        reference: Reference,
        year: Int,
        product: ProductKind,
        holder: Holder,
        zone: ZoneCode?,
        address: Address?,
        plate: LicensePlate?,
        askedFrom: Instant?,
        askedUntil: Instant?,
        text: ApplicationText,
        decideBy: Day,
        renews: Exemption? = nil
    ) {
        self.reference = reference
        self.year = year
        self.product = product
        self.holder = holder
        self.zone = zone
        self.address = address
        self.plate = plate
        self.askedFrom = askedFrom
        self.askedUntil = askedUntil
        self.text = text
        self.decideBy = decideBy
        self.renews = renews
    }
}
