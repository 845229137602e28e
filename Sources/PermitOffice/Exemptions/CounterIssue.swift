import Permits

/// What a case worker issues at the counter.
public struct CounterIssue: Sendable {
    public let product: ProductKind
    /// Nil for a disabled person's card, which holds everywhere.
    public let zone: ZoneCode?
    /// Nil for a visitor scheme.
    public let plate: LicensePlate?
    public let validity: Period
    public let holder: Holder

    /// Makes one.
    public init(
        product: ProductKind,
        zone: ZoneCode?,
        plate: LicensePlate?,
        validity: Period,
        holder: Holder
    ) {
        self.product = product
        self.zone = zone
        self.plate = plate
        self.validity = validity
        self.holder = holder
    }
}
