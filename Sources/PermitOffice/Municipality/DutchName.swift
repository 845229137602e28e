import Permits

/// The Dutch names of the trade's values, as the interface and the municipality file write them.
public enum DutchName {
    /// The kind of exemption with this name, such as `bewoner`.
    public static func product(_ name: String) -> ProductKind? {
        products.first { $0.1 == name }?.0
    }

    /// The name of a kind of exemption.
    public static func of(_ product: ProductKind) -> String {
        products.first { $0.0 == product }?.1 ?? ""
    }

    /// The kind of right with this name, such as `bezoek`.
    public static func rightKind(_ name: String) -> ParkingRight.Kind? {
        rightKinds.first { $0.1 == name }?.0
    }

    /// The name of a kind of right.
    public static func of(_ kind: ParkingRight.Kind) -> String {
        rightKinds.first { $0.0 == kind }?.1 ?? ""
    }

    static func weekday(_ name: String) -> Weekday? {
        weekdays.firstIndex(of: name).flatMap(Weekday.init(rawValue:))
    }

    static func side(_ name: String) -> AddressRange.Side? {
        switch name {
        case "even": .even
        case "oneven": .odd
        case "beide": .both
        default: nil
        }
    }

    static func refund(_ name: String) -> FeeRefund? {
        switch name {
        case "geen": FeeRefund.none
        case "perMaand": .perMonth
        default: nil
        }
    }

    private static let products: [(ProductKind, String)] = [
        (.resident, "bewoner"), (.visitorScheme, "bezoekersregeling"), (.business, "bedrijf"),
        (.temporary, "tijdelijk"), (.informalCare, "mantelzorg"),
        (.disabledCard, "gehandicaptenkaart"),
    ]

    private static let rightKinds: [(ParkingRight.Kind, String)] = [
        (.resident, "bewoner"), (.visitor, "bezoek"), (.business, "bedrijf"),
        (.temporary, "tijdelijk"), (.informalCare, "mantelzorg"),
        (.disabledCard, "gehandicaptenkaart"),
    ]

    private static let weekdays = ["ma", "di", "wo", "do", "vr", "za", "zo"]
}
