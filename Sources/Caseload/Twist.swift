/// What is the matter with a made-up application, in the words of the counter.
public enum Twist: String, CaseIterable, Sendable {
    case nothing = "niets aan de hand"
    case otherTown = "woont buiten elke zone"
    case otherZone = "vraagt een andere zone"
    case shutStreet = "straat op de lijst"
    case fullHouse = "huis is vol"
    case ownPlace = "eigen parkeerplaats"
    case ownPlaceContested = "eigen plaats bestreden met foto"
    case again = "zelfde kenteken nog eens"
    case neighboursCar = "kenteken van een ander huishouden"
    case leased = "lease met verklaring"
    case leasedNoPaper = "lease zonder verklaring"
    case foreign = "kenteken niet in het register"
    case twoWheels = "motor of bromfiets"
    case noPlate = "gehandicaptenvoertuig"
    case otherAddress = "noemt een ander adres"
    case silence = "register zwijgt"
    case secondOfCompany = "bedrijf: een volgende"
    case tooManyOfCompany = "bedrijf: te veel"
    case camperShort = "camper, drie dagen"
    case camperLong = "camper, vier dagen"
    case temporaryNoPaper = "tijdelijk zonder bewijs"
    case care = "mantelzorg met bewijs"
    case careNoPaper = "mantelzorg zonder bewijs"

    /// How many of a thousand applications are like this.
    public var perThousand: Int {
        switch self {
        case .nothing: 700
        case .otherTown: 29
        case .otherZone: 5
        case .shutStreet: 20
        case .fullHouse: 45
        case .ownPlace: 15
        case .ownPlaceContested: 5
        case .again: 20
        case .neighboursCar: 10
        case .leased: 10
        case .leasedNoPaper: 15
        case .foreign: 12
        case .twoWheels: 15
        case .noPlate: 5
        case .otherAddress: 15
        case .silence: 15
        case .secondOfCompany: 15
        case .tooManyOfCompany: 15
        case .camperShort: 8
        case .camperLong: 8
        case .temporaryNoPaper: 6
        case .care: 8
        case .careNoPaper: 4
        }
    }

    /// A random one, by the mix.
    static func random(using numbers: inout SplitMix64) -> Twist {
        var place = Int.random(in: 0..<1000, using: &numbers)
        for twist in allCases {
            place -= twist.perThousand
            if place < 0 { return twist }
        }
        return .nothing
    }
}
