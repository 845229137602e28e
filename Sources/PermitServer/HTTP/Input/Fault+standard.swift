// The faults that every reader of input can find, in one wording.

extension Fault {
    static let missing = Fault(.ontbreekt, "Vul dit veld in.")
    static let unknownMember = Fault(
        .onbekendVeld,
        "Dit veld bestaat hier niet. Haal het weg of verbeter de naam."
    )
    static let unknownKey = Fault(
        .onbekendVeld,
        "Deze parameter bestaat hier niet. Haal hem weg of verbeter de naam."
    )
    static let repeatedKey = Fault(.verkeerdType, "Gebruik deze parameter hooguit één keer.")
    static let unreadableKey = Fault(
        .onbekendeWaarde,
        "Schrijf bijzondere tekens als %XX, in UTF-8."
    )
    static let forbiddenCharacter = Fault(
        .onbekendeWaarde,
        "Haal de stuurtekens weg, zoals een tab of U+0000."
    )
    static let noNumber = Fault(.verkeerdType, "Dit moet een heel getal zijn.")

    /// The value is of another JSON type than the one asked for, such as `tekst`.
    static func wrongType(_ wanted: String) -> Fault {
        Fault(.verkeerdType, "Dit moet \(wanted) zijn.")
    }

    /// The text has more characters (Unicode scalars) than may be.
    static func tooLong(_ lengthMax: Int) -> Fault {
        Fault(.teLang, "Gebruik hooguit \(lengthMax) tekens.")
    }

    /// The list has more elements than may be.
    static func tooMany(_ countMax: Int) -> Fault {
        Fault(.buitenBereik, "Stuur er hooguit \(countMax) tegelijk.")
    }

    /// The number lies outside the range, both ends of which are allowed.
    static func outside<Number>(_ range: ClosedRange<Number>) -> Fault {
        Fault(
            .buitenBereik,
            "Kies een getal van \(range.lowerBound) tot en met \(range.upperBound)."
        )
    }

    /// The word is none of those that are known here.
    static func unknownWord(_ known: [String]) -> Fault {
        Fault(.onbekendeWaarde, "Kies een van deze waarden: \(known.joined(separator: ", ")).")
    }
}
