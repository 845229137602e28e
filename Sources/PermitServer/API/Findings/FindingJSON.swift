import PermitOffice
import Permits

/// How a finding looks from outside.
enum FindingJSON {
    /// What the reasons are called that an officer may close with.
    static let reasons: KeyValuePairs<String, FindingClosing.Reason> = [
        "gehandicaptenkaartZichtbaar": .cardSeen, "ladenOfLossen": .loading,
        "inUitstappen": .gettingInOrOut, "schijfInOrde": .discInOrder,
        "verkeerdGelezen": .misread, "vertrokken": .gone, "overgedragen": .handedOver,
    ]

    /// What came of filing a plate.
    static func value(_ filing: Filing) -> JSONValue {
        [
            "controle": PlateCheckJSON.value(filing.result),
            "opgeslagen": .bool(filing.step == .filed || filing.step == .joined),
            "bevinding": filing.finding.map(value) ?? nil,
            "volgendeStappen": .array(steps(filing).map { .string($0) }),
        ]
    }

    /// A finding.
    static func value(_ view: FindingView) -> JSONValue {
        let finding = view.finding
        let plate = finding.sightings?.plate
        return [
            "id": .string(finding.reference.text), "status": .string(status(of: view)),
            "zone": .string(finding.zone.text), "kenteken": JSONValue(plate?.text),
            "weergave": JSONValue(plate?.display), "land": JSONValue(plate?.country?.text),
            "aantal": JSONValue(finding.count), "eersteOp": .string(finding.firstAt.iso),
            "laatsteOp": .string(finding.lastAt.iso),
            "feitcodes": .array(finding.offences.map { .string($0.rawValue) }),
            "registerversie": .int(finding.registerVersion),
            "storing": outage(of: view), "sanctie": sanction(of: view),
            "volgendeStappen": .array(steps(view).map { .string($0) }),
            "sluiting": closing(finding.closing),
        ]
    }

    /// How often enforcement came to something.
    static func value(_ count: FindingCount) -> JSONValue {
        [
            "uur": .string(count.hour.iso), "zone": JSONValue(count.zone?.text),
            "uitkomst": .string(word(for: count.outcome)), "aantal": JSONValue(count.times),
        ]
    }

    private static func status(of view: FindingView) -> String {
        switch view.finding.closing?.outcome {
        case .noOffence: "geenOvertreding"
        case .handedOver: "overgedragen"
        case .laterExempt: "alsnogOntheven"
        case .laterOtherwise: "andersBeoordeeld"
        case nil:
            if case .outage? = view.standing { "storing" } else { "terPlaatseControleren" }
        }
    }

    private static func outage(of view: FindingView) -> JSONValue {
        guard case .outage(let outage)? = view.standing else { return nil }
        return ["van": .string(outage.start.iso), "tot": JSONValue(outage.end?.iso)]
    }

    /// No answer of ours allows a sanction; an officer's own look does.
    private static func sanction(of view: FindingView) -> JSONValue {
        let (reason, text) =
            switch (view.finding.closing?.outcome, view.standing) {
            case (.handedOver?, _): ("overgedragen", "De bevinding is overgedragen.")
            case (_?, _): ("gesloten", "De bevinding is gesloten. Er volgt niets meer.")
            case (nil, .outage):
                ("storing", "Bezoek kon toen niet worden aangemeld. Leg geen sanctie op.")
            default:
                (
                    "schijfNietGecontroleerd",
                    "Een scan is geen overtreding. Kijk eerst zelf ter plaatse."
                )
            }
        return ["mogelijk": false, "reden": .string(reason), "tekst": .string(text)]
    }

    private static func steps(_ filing: Filing) -> [String] {
        switch filing.step {
        case .filed, .joined: filing.finding.map(steps) ?? []
        case .excused:
            ["Het recht is op tijd geregistreerd. Er is niets opgeslagen en er volgt niets."]
        case .counted:
            ["Deze uitkomst vraagt geen sanctie. Alleen zone, uur en uitkomst zijn geteld."]
        }
    }

    private static func steps(_ view: FindingView) -> [String] {
        guard view.finding.closing == nil else { return [] }
        if case .outage? = view.standing {
            return ["Sluit de bevinding, of laat haar staan: zij verdwijnt vanzelf."]
        }
        let disc =
            view.finding.offences == [.r401]
            ? "Kijk of de auto buiten een parkeerplaats staat."
            : "Zoek de parkeerschijf. Kijk of die goed zichtbaar is en of de tijd niet om is."
        return [
            disc, "Zoek een gehandicaptenparkeerkaart. Een deel dat zichtbaar is, telt ook.",
            "Kijk of er wordt geladen of gelost, of dat mensen in- of uitstappen.",
            "Lees het kenteken zelf na. Meld daarna hoe u de bevinding sluit.",
        ]
    }

    private static func closing(_ closing: FindingClosing?) -> JSONValue {
        guard let closing else { return nil }
        return [
            "reden": .string(word(for: FindingOutcome(closing.reason))),
            "op": .string(closing.at.iso),
        ]
    }

    private static func word(for outcome: FindingOutcome) -> String {
        switch outcome {
        case .exempt: "ontheven"
        case .checkOnSite: "terPlaatseControleren"
        case .notRegulated: "nietGereguleerd"
        case .notSubject: "nietVerplicht"
        case .otherRegime: "anderRegime"
        case .outsideZone: "buitenZone"
        case .possibleRight: "mogelijkRecht"
        case .manualRead: "handmatigLezen"
        case .borderUncertain: "grensOnzeker"
        case .cardSeen: "gehandicaptenkaartZichtbaar"
        case .loading: "ladenOfLossen"
        case .gettingInOrOut: "inUitstappen"
        case .discInOrder: "schijfInOrde"
        case .misread: "verkeerdGelezen"
        case .gone: "vertrokken"
        case .handedOver: "overgedragen"
        case .laterExempt: "alsnogOntheven"
        case .laterOtherwise: "andersBeoordeeld"
        case .expired: "verlopen"
        }
    }
}
