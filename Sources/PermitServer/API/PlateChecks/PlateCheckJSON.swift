import PermitOffice
import Permits

/// How the answer to a plate check looks from outside.
enum PlateCheckJSON {
    /// The answer.
    static func value(_ result: CheckResult) -> JSONValue {
        let answer = result.answer
        let (outcome, reason) = name(of: answer.verdict)
        return [
            "uitkomst": .string(outcome), "reden": JSONValue(reason),
            "zone": JSONValue(answer.zone?.text), "deelgebied": JSONValue(answer.subArea?.text),
            "tijdstip": .string(answer.moment.iso), "recht": right(answer.verdict),
            "schijf": disc(answer.disc), "feitcodes": .array(offences(answer.verdict)),
            "bijna": .array(answer.nearMisses.map(miss)),
            "registerversie": .int(result.registerVersion),
        ]
    }

    /// The published words for a verdict and its reason.
    static func name(of verdict: EnforcementVerdict) -> (String, String?) {
        switch verdict {
        case .exempt: ("ontheven", nil)
        case .checkOnSite: ("terPlaatseControleren", "geenRecht")
        case .notRegulated(.outsideHours): ("nietGereguleerd", "buitenVenstertijd")
        case .notRegulated(.holiday): ("nietGereguleerd", "feestdag")
        case .notRegulated(.noDiscPlace): ("nietGereguleerd", "geenSchijfplaats")
        case .notSubject(.twoWheels): ("nietVerplicht", "tweewieler")
        case .notSubject(.noMotorVehicle): ("nietVerplicht", "geenMotorvoertuig")
        case .otherRegime(.permitHolderBay): ("anderRegime", "vergunninghoudersplaats")
        case .otherRegime: ("anderRegime", "gehandicaptenplaats")
        case .outsideZone: ("buitenZone", nil)
        case .possibleRight(.misreading): ("mogelijkRecht", "leesfout")
        case .possibleRight(.country): ("mogelijkRecht", "landOnzeker")
        case .manualRead: ("handmatigLezen", "lageBetrouwbaarheid")
        case .borderUncertain: ("grensOnzeker", nil)
        }
    }

    private static func right(_ verdict: EnforcementVerdict) -> JSONValue {
        guard case .exempt(let right, let until) = verdict else { return nil }
        return [
            "id": .string(right.reference.text), "soort": .string(DutchName.of(right.kind)),
            "geldigVan": .string(right.period.start.iso), "geldigTot": .string(until.iso),
        ]
    }

    private static func disc(_ disc: CheckAnswer.Disc?) -> JSONValue {
        guard let disc else { return nil }
        return [
            "maximaalMinuten": JSONValue(disc.minutesMax),
            "gereguleerdTot": JSONValue(disc.regulatedUntil?.iso),
        ]
    }

    private static func offences(_ verdict: EnforcementVerdict) -> [JSONValue] {
        guard case .checkOnSite(let codes) = verdict else { return [] }
        return codes.map { .string($0.rawValue) }
    }

    /// The published word for what keeps a right from answering.
    static func word(for why: NearMiss.Why) -> String {
        switch why {
        case .otherZone: "andereZone"
        case .subAreaExcluded: "deelgebiedUitgesloten"
        case .notYetBegun: "nogNietIngegaan"
        case .justEnded: "netVerlopen"
        case .misreading: "leesfout"
        case .otherCountry: "landVerschilt"
        }
    }

    /// A right that nearly answers.
    static func miss(_ miss: NearMiss) -> JSONValue {
        let members: JSONValue = [
            "waarom": .string(word(for: miss.why)), "zone": JSONValue(miss.zone?.text),
            "van": .string(miss.period.start.iso), "tot": .string(miss.period.end.iso),
            "kenteken": JSONValue(miss.plate?.text),
        ]
        return members.withoutNulls
    }
}
