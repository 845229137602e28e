import Permits

/// What the page to type a plate on shows.
struct PadView: Sendable {
    let fields: FormFields
    let place: PlaceChoices
    let digits: [Key]
    let letters: [Key]
    /// The forms that plates have, with spaces between them: the same table for the script.
    let patterns: String
    let hasText: Bool
    let countries: [Choice]
    let vehicles: [Choice]
    let words: VerdictBook
    let theme: String

    /// A key of the pad; one that cannot follow is there but hidden, so that a script can show it.
    struct Key: Sendable {
        let sign: String
        let isOffered: Bool
    }

    /// An answer of a list.
    struct Choice: Sendable {
        let value: String
        let label: String
        let isChosen: Bool
    }

    /// What stands for a country that nobody could read, or that is not in the list.
    static let anyCountry = "?"

    init(typed: String, fields: FormFields, place: PlaceChoices, _ call: PageCall) {
        let country = call.value("land") ?? "NL"
        let signs = Self.offered(after: typed, country: country)
        self.fields = fields
        self.place = place
        digits = "0123456789".utf8.map { Key($0, signs) }
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8.map { Key($0, signs) }
        patterns = PlatePattern.dutch.map(\.text).joined(separator: " ")
        hasText = !typed.isEmpty
        countries = Self.countries.map { sign in
            Choice(
                value: sign,
                label: call.word("country.\(sign == Self.anyCountry ? "other" : sign)"),
                isChosen: sign == country
            )
        }
        let vehicle = call.value("voertuig")
        vehicles = JSONBody.vehicleKinds.map { word, _ in
            Choice(value: word, label: call.word("vehicle.\(word)"), isChosen: word == vehicle)
        }
        words = VerdictBook(call)
        theme = place.theme
    }

    /// The text after one key; a key that cannot follow changes nothing.
    static func typed(_ call: PageCall, and key: String) -> String {
        let typed = normal(call.value("kenteken") ?? "")
        switch key {
        case "wis": return String(typed.dropLast())
        case "leeg": return ""
        default:
            let offered = offered(after: typed, country: call.value("land") ?? "NL")
            guard let sign = key.utf8.first, key.utf8.count == 1, offered.contains(sign) else {
                return typed
            }
            return typed + key
        }
    }

    /// Any sign can follow in a plate from abroad.
    private static func offered(after typed: String, country: String) -> [UInt8] {
        guard country == "NL" else {
            return Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
        }
        return PlatePad(after: normal(typed).utf8).signs
    }

    private static func normal(_ typed: String) -> String {
        (try? LicensePlate(seen: typed).text) ?? ""
    }

    /// The countries of most plates from abroad, then any other.
    private static let countries = [
        "NL", "B", "D", "PL", "F", "GB", "BG", "RO", "L", "E", "I", "P", "A", "CH", "CZ", "DK",
        "H", "LT", "S", "SK", "TR", "UA", anyCountry,
    ]
}

extension PadView.Key {
    fileprivate init(_ sign: UInt8, _ offered: [UInt8]) {
        self.init(
            sign: String(decoding: [sign], as: UTF8.self),
            isOffered: offered.contains(sign)
        )
    }
}
