import Permits

/// The municipality file as it is written: names and dated policy in Dutch JSON members.
///
/// Members that it does not know are left alone, so that a file may explain itself
/// (`"aangenomen": true` beside an assumed value).
struct MunicipalityFile: Decodable {
    var gemeente: Gemeente
    var versies: [Versie]

    struct Gemeente: Decodable {
        var naam: String
        var cbsCode: String
        var contact: Contact?
    }

    /// How people reach the municipality, for its letters.
    struct Contact: Decodable {
        var adresregels: [String]?
        var telefoon: String?
        var website: String?
    }

    struct Versie: Decodable {
        var vanaf: String
        var zones: [Zone]
        var adressen: [Adres]
        var adresuitzonderingen: [Uitzondering]?
        var eigenParkeerplaatsen: [EigenPlaats]?
        var producten: [Product]
        var leesdrempel: Int?
        var houdercontroleDagen: Int?
        var bewaartermijnen: Bewaartermijnen?
    }

    struct Bewaartermijnen: Decodable {
        var verleendJaren: Int?
        var ingetrokkenJaren: Int?
        var geweigerdJaren: Int?
        var afgebrokenJaren: Int?
        var buitenBehandelingJaren: Int?
        var bezwaarJaren: Int?
        var bezoekkentekenWeken: Int?
        var bevindingDagen: Int?
        var overgedragenJaren: Int?
    }

    struct Zone: Decodable {
        var code: String
        var naam: String
        var verkeersbesluit: String?
        var schijfMinuten: Int
        var feestdagenUitgezonderd: Bool?
        var vensters: [Venster]
        var voorrang: Int?
        var geometrie: Geometrie?
        var deelgebieden: [Deelgebied]?
    }

    struct Venster: Decodable {
        var dagen: [String]
        var van: String
        var tot: String
    }

    struct Deelgebied: Decodable {
        var code: String
        var naam: String
        var schijfMinuten: Int?
        var uitgeslotenSoorten: [String]?
        var voorrang: Int?
        var geometrie: Geometrie?
    }

    struct Adres: Decodable {
        var zone: String
        var straat: String
        var postcode: String
        var huisnummerVan: Int
        var huisnummerTot: Int
        var kant: String?
    }

    struct Uitzondering: Decodable {
        var postcode: String
        var huisnummerVan: Int
        var huisnummerTot: Int
        var huisletters: [String]?
        var soort: String?
        var maximaal: Int
        var reden: String?
    }

    struct EigenPlaats: Decodable {
        var postcode: String
        var huisnummer: Int
        var aantal: Int
    }

    struct Product: Decodable {
        var soort: String
        var maximaalPerAdres: Int?
        var geldigJaren: Int?
        var legesCent: Int?
        var betaaltermijnDagen: Int?
        var betaalherinneringDagen: Int?
        var terugbetaling: String?
        var maximaalGelijktijdig: Int?
        var budgetMinuten: Int?
        var budgetPerKalenderjaar: Bool?
        var gemachtigdenMaximaal: Int?
        var gastlinkDagen: Int?
        var vooruitDagen: Int?
        var automatischBeeindigen: Bool?
        var gratieMinuten: Int?
        var misbruikWeken: Int?
        var misbruikPercentage: Int?
        var misbruikAdressen: Int?
        var personeelPerOntheffing: Int?
        var automatischTot: Int?
        var camperMaximaalDagen: Int?
        var kentekenwijzigingenPerJaar: Int?
        var tijdelijkeKentekensPerJaar: Int?
        var kentekenRustDagen: Int?
        var tijdelijkKentekenMaximaalDagen: Int?
        var tijdelijkKentekenMinimaalMinuten: Int?
        var verlengenVanafDagen: Int?
        var respijtDagen: Int?
        var herinneringDagen: [Int]?
    }
}
