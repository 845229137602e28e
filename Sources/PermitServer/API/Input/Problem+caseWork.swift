import HTTPTypes
import PermitOffice
import Permits

extension Problem {
    /// What the outside is told when the law of case work is against something.
    init(_ refusal: CaseWorkRefusal) {
        switch refusal {
        case .ownCase, .tookDecision, .secondPersonNeeded, .reserved:
            self = Self.wrongPerson(refusal)
        case .termPassed, .termExtendedBefore, .noLaterDay:
            self = Self.term(refusal)
        case .noDecision:
            self = .conflict(
                "nogGeenBesluit",
                "Er is nog geen besluit",
                "Bezwaar kan pas als er een besluit is. Bekijk de status van de aanvraag."
            )
        case .objectionOpen:
            self = .conflict(
                "bezwaarLoopt",
                "Er loopt al een bezwaar",
                "Wacht op het besluit op het bezwaar dat er al is."
            )
        case .noIntention, .intentionOpen, .viewStillPossible, .noViewAsked, .viewGiven, .notAhead:
            self = Self.hearing(refusal)
        }
    }

    private static func wrongPerson(_ refusal: CaseWorkRefusal) -> Problem {
        switch refusal {
        case .ownCase:
            Problem(
                status: .forbidden,
                code: "eigenZaak",
                title: "Dit is uw eigen zaak",
                detail: "U behandelt geen zaak van uzelf of van uw eigen adres. "
                    + "Laat een collega dit doen."
            )
        case .tookDecision:
            .conflict(
                "namBesluit",
                "Wie het besluit nam, beslist niet op het bezwaar",
                "Wijs een collega aan die niet bij het besluit was (Awb 10:3, derde lid)."
            )
        case .secondPersonNeeded:
            .conflict(
                "tweedePersoonNodig",
                "Een ander moet dit ondertekenen",
                "Wie het voornemen aankondigde, trekt niet zelf in bij misbruik."
            )
        default:
            .conflict(
                "gereserveerd",
                "Een collega heeft deze zaak",
                "Vraag de collega om de zaak vrij te geven, of een beheerder om die te verplaatsen."
            )
        }
    }

    private static func term(_ refusal: CaseWorkRefusal) -> Problem {
        switch refusal {
        case .termPassed:
            .conflict(
                "termijnVerstreken",
                "De beslistermijn is al voorbij",
                "Verdagen kan alleen voordat de termijn voorbij is (Awb 4:14). Beslis zo snel mogelijk."
            )
        case .termExtendedBefore:
            .conflict(
                "reedsVerdaagd",
                "De beslistermijn is al een keer verlengd",
                "Verdagen kan één keer. Beslis voor de termijn die is toegezegd."
            )
        default:
            .conflict(
                "nietLater",
                "De nieuwe termijn is niet later",
                "Kies een dag na de beslistermijn van nu."
            )
        }
    }

    private static func hearing(_ refusal: CaseWorkRefusal) -> Problem {
        switch refusal {
        case .noIntention:
            .conflict(
                "voornemenOntbreekt",
                "De houder is nog niet gehoord",
                "Stuur eerst een voornemen, zodat de houder een zienswijze kan geven (Awb 4:8)."
            )
        case .intentionOpen:
            .conflict(
                "voornemenLoopt",
                "Er is al een voornemen",
                "De houder kreeg al bericht. Wacht op de zienswijze of op het einde van de termijn."
            )
        case .viewStillPossible(let day):
            Problem(
                status: .conflict,
                code: "zienswijzeNogMogelijk",
                title: "De houder kan nog een zienswijze geven",
                detail: "Intrekken kan na de zienswijze, of na \(day.iso).",
                extra: [JSONValue.Member("zienswijzeTot", .string(day.iso))]
            )
        case .viewGiven:
            .conflict(
                "zienswijzeGegeven",
                "Er is al een zienswijze gegeven",
                "Een medewerker leest de zienswijze die er al is."
            )
        case .notAhead:
            .conflict(
                "nietInToekomst",
                "Dit moet later ingaan",
                "Kies bij ingangOp een moment na nu, zodat de houder het op tijd weet."
            )
        default:
            .conflict(
                "geenVoornemen",
                "Er is geen zienswijze gevraagd",
                "Een zienswijze kan als de gemeente de ontheffing wil intrekken."
            )
        }
    }

    private static func conflict(_ code: String, _ title: String, _ detail: String) -> Problem {
        Problem(status: .conflict, code: code, title: title, detail: detail)
    }
}
