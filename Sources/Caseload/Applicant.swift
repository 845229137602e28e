import Permits

/// Somebody at the counter, with everything that there is to know about the case.
public struct Applicant: Sendable {
    /// Whose name is on the papers of a vehicle.
    public enum Papers: Sendable {
        case own, somebodyElses
        /// The register does not have the plate.
        case none
    }

    /// A vehicle.
    public struct Vehicle: Sendable {
        /// Nil for one that has none.
        var plate: LicensePlate?
        var kind = VehicleKind.passengerCar
        var wheels = 4
        var papers = Papers.own
    }

    /// Which register does not answer today.
    public enum Silence: Sendable {
        case persons, vehicles
    }

    /// Place in the line, from 0.
    public let number: Int
    /// What is the matter, if anything.
    public let twist: Twist
    /// What is asked for.
    public var product: ProductKind
    var who: Holder
    var lives: Door
    var states: Door?
    var zoneAsked: ZoneCode?
    var vehicle: Vehicle?
    var hasPapers = false
    var silence: Silence?
    var days: Int?
    var isCamper = false
    var staff = 0
    var pays: Bool
}

/// A front door of the made-up town.
struct Door: Hashable, Sendable {
    let street: Street
    let number: Int

    var address: Address {
        Address(
            street: street.rawValue,
            houseNumber: number,
            postcode: street.postcode,
            town: "Voorburg"
        )
    }
}

/// The streets of the made-up town.
enum Street: String, CaseIterable, Sendable {
    case northLane = "Proeflaan"
    case westLane = "Proefweg"
    case shutLane = "Geslotenpad"
    case garageLane = "Garagepad"
    case market = "Proefdam"
    case farAway = "Verweg"

    var postcode: String {
        switch self {
        case .northLane: "2271AA"
        case .westLane: "2275AA"
        case .shutLane: "2271DD"
        case .garageLane: "2271EE"
        case .market: "2262AA"
        case .farAway: "9999ZZ"
        }
    }

    /// The zone that its doors lie in; nil for another town.
    var zone: String? {
        switch self {
        case .northLane, .shutLane, .garageLane: "VBN"
        case .westLane: "VBW"
        case .market: "LDC"
        case .farAway: nil
        }
    }
}
