import PermitOffice
import Permits

/// Every verdict in words, for a device that has to find them without a connection.
struct VerdictBook: Sendable {
    let entries: [Entry]
    let misses: [Named]
    let kinds: [Named]
    let disc: String
    let discOpen: String
    let right: String
    let icons: [Named]

    /// One verdict.
    struct Entry: Sendable {
        let key: String
        let tone: String
        let word: String
        let sentence: String
    }

    /// Words by a published name.
    struct Named: Sendable {
        let key: String
        let text: String
    }

    /// What an officer does next, which is what the colour says.
    enum Tone: String, CaseIterable {
        /// A right was found: walk on.
        case good
        /// Look on the spot.
        case look
        /// No duty here and now.
        case free
        /// Something is to be made sure first.
        case unsure
        /// No verdict.
        case none

        /// The sign that says the same as the colour, as a path in a square of 24.
        var icon: String {
            switch self {
            case .good: "M4 13l5 5L20 6"
            case .look: "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l6 6"
            case .free: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5"
            case .unsure: "M8 8a4 4 0 1 1 5.5 3.7c-1 .5-1.5 1.2-1.5 2.3v1M12 19v.5"
            case .none: "M12 3l10 17H2zM12 9v5M12 17v.5"
            }
        }
    }

    init(_ call: PageCall) {
        entries = Self.tones.map { key, tone in
            Entry(
                key: key,
                tone: tone.rawValue,
                word: call.word("verdict.\(key).word"),
                sentence: call.word("verdict.\(key)")
            )
        }
        misses = NearMiss.Why.all.map { why in
            let word = PlateCheckJSON.word(for: why)
            return Named(key: word, text: call.word("miss.\(word)"))
        }
        kinds = ParkingRight.Kind.allCases.map { kind in
            Named(key: DutchName.of(kind), text: call.word("right.\(kind)"))
        }
        icons = Tone.allCases.map { Named(key: $0.rawValue, text: $0.icon) }
        disc = call.word("check.disc")
        discOpen = call.word("check.discOpen")
        right = call.word("check.right")
    }

    /// The name of a verdict in the words: an unmarked place has a sentence of its own.
    static func key(_ outcome: String, _ reason: String?, _ verdict: EnforcementVerdict) -> String {
        if case .checkOnSite([.r401]) = verdict { return "terPlaatseControleren.onbestemd" }
        return reason.map { "\(outcome).\($0)" } ?? outcome
    }

    static func tone(of key: String) -> Tone {
        tones.first { $0.key == key }?.value ?? .none
    }

    private static let tones: KeyValuePairs<String, Tone> = [
        "ontheven": .good, "terPlaatseControleren.geenRecht": .look,
        "terPlaatseControleren.onbestemd": .look, "nietGereguleerd.buitenVenstertijd": .free,
        "nietGereguleerd.feestdag": .free, "nietGereguleerd.geenSchijfplaats": .free,
        "nietVerplicht.tweewieler": .free, "nietVerplicht.geenMotorvoertuig": .free,
        "anderRegime.vergunninghoudersplaats": .free, "anderRegime.gehandicaptenplaats": .free,
        "buitenZone": .free, "mogelijkRecht.leesfout": .unsure,
        "mogelijkRecht.landOnzeker": .unsure, "handmatigLezen.lageBetrouwbaarheid": .unsure,
        "grensOnzeker": .unsure, "geenOordeel": .none, "geenOordeel.verouderd": .none,
        "geenOordeel.klok": .none, "geenOordeel.zone": .none, "geenOordeel.nietGetekend": .none,
        "geenOordeel.geenMomentopname": .none,
    ]
}

extension NearMiss.Why {
    fileprivate static let all: [NearMiss.Why] = [
        .otherZone, .subAreaExcluded, .notYetBegun, .justEnded, .misreading, .otherCountry,
    ]
}
