/// What an exemption can be; every kind but the disabled person's card can be applied for.
public enum ProductKind: String, CaseIterable, Codable, Hashable, Sendable {
    case resident, visitorScheme, business, temporary, informalCare
    /// A card linked to a plate at the counter; the card itself is another procedure.
    case disabledCard

    /// Whether one that ends can go on; others are applied for anew.
    public var isRenewable: Bool {
        self == .resident || self == .business || self == .informalCare
    }

    /// Whether it belongs to the address of its holder, so that a move matters.
    public var isOfAddress: Bool {
        self != .temporary && self != .disabledCard
    }

    /// The kind of right it leads to.
    public var rightKind: ParkingRight.Kind {
        switch self {
        case .resident: .resident
        case .visitorScheme: .visitor
        case .business: .business
        case .temporary: .temporary
        case .informalCare: .informalCare
        case .disabledCard: .disabledCard
        }
    }
}
