/// One stretch of time during which a plate may park without a disc: what a scan looks for.
///
/// A right is a projection of an exemption or a visitor registration; it carries no person.
public struct ParkingRight: Hashable, Sendable {
    /// What the right follows from.
    public enum Kind: UInt8, CaseIterable, Hashable, Sendable {
        case resident, visitor, business, temporary, informalCare, disabledCard
    }

    /// The exemption or registration it belongs to; the same before and after a plate change.
    public let reference: Reference
    public let kind: Kind
    /// Where it holds; nil for a disabled person's card, which holds everywhere (RVV article 85).
    public let zone: ZoneCode?
    /// The country of the plate, when known.
    public let country: CountrySign?
    /// When it holds, `[start, end)`.
    public let period: Period

    /// Makes a right.
    public init(
        reference: Reference,
        kind: Kind,
        zone: ZoneCode?,
        country: CountrySign?,
        period: Period
    ) {
        self.reference = reference
        self.kind = kind
        self.zone = zone
        self.country = country
        self.period = period
    }
}
