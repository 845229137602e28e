import HTTPTypes
import PermitOffice
import Permits

// What the outside is told when an exemption cannot be changed or go on.

extension Problem {
    static let alreadyBegun = Problem(
        status: .conflict,
        code: "wijzigingIngegaan",
        title: "De wijziging is al ingegaan",
        detail: "Wijzig het kenteken opnieuw als u een ander kenteken wilt."
    )
    static let notRenewable = Problem(
        status: .conflict,
        code: "nietVerlengbaar",
        title: "Deze ontheffing kunt u niet verlengen",
        detail: "Doe een nieuwe aanvraag."
    )
    static let renewalOpen = Problem(
        status: .conflict,
        code: "verlengingLoopt",
        title: "U hebt al verlenging aangevraagd",
        detail: "Bekijk uw aanvragen. Misschien moet u nog betalen of antwoorden."
    )
    static let renewalTooLate = Problem(
        status: .conflict,
        code: "verlengingTeLaat",
        title: "Verlengen kan niet meer",
        detail: "Doe een nieuwe aanvraag."
    )
    static let needsDecision = Problem(
        status: .conflict,
        code: "besluitNodig",
        title: "Hier hoort een besluit bij",
        detail: "Neem een besluit op de aanvraag of het bezwaar. Dan sluit dit vanzelf."
    )

    static func renewalTooEarly(_ moment: Instant) -> Problem {
        Problem(
            status: .conflict,
            code: "verlengingTeVroeg",
            title: "Verlengen kan nog niet",
            detail: "Bij mogelijkVanaf staat vanaf wanneer het kan.",
            extra: [JSONValue.Member("mogelijkVanaf", .string(moment.iso))]
        )
    }

    /// What the rules for another plate have against it.
    init(_ refusal: PlateChangeRefusal) {
        switch refusal {
        case .noDiscNeeded:
            self.init(
                status: .conflict,
                code: "ontheffingNietNodig",
                title: "Dit voertuig heeft geen ontheffing nodig",
                detail: "Dit voertuig heeft geen parkeerschijf nodig. "
                    + "Uw ontheffing houdt haar kenteken."
            )
        case .perYear(let kind, let maximum, let moment): self = .perYear(kind, maximum, moment)
        case .tooSoon(let moment):
            self.init(
                status: .conflict,
                code: "kentekenRusttijd",
                title: "Een andere wijziging ligt te dichtbij",
                detail: "Bij mogelijkVanaf staat vanaf wanneer het kan.",
                extra: [JSONValue.Member("mogelijkVanaf", .string(moment.iso))]
            )
        case .tooLong(let moment):
            self.init(
                status: .conflict,
                code: "tijdelijkTeLang",
                title: "Zo lang kan een tijdelijk kenteken niet",
                detail: "Kies een eerder einde. Bij mogelijkTot staat tot wanneer het kan.",
                extra: [JSONValue.Member("mogelijkTot", .string(moment.iso))]
            )
        case .tooShort(let moment):
            self.init(
                status: .conflict,
                code: "tijdelijkTeKort",
                title: "Zo kort kan een tijdelijk kenteken niet",
                detail: "Kies een later einde. Bij mogelijkVanaf staat het vroegste einde.",
                extra: [JSONValue.Member("mogelijkVanaf", .string(moment.iso))]
            )
        }
    }

    private static func perYear(
        _ kind: PlateChange.Kind,
        _ maximum: Int,
        _ moment: Instant?
    ) -> Problem {
        let times = maximum == 1 ? "1 keer" : "\(maximum) keer"
        let sentence =
            kind == .temporary
            ? "U kunt \(times) per jaar een tijdelijk kenteken kiezen."
            : "U kunt het kenteken \(times) per jaar wijzigen."
        let help = moment == nil ? "" : " Bij mogelijkVanaf staat vanaf wanneer het weer kan."
        return Problem(
            status: .conflict,
            code: "maximumWijzigingen",
            title: "U hebt het kenteken al te vaak gewijzigd",
            detail: sentence + help,
            extra: [JSONValue.Member("mogelijkVanaf", JSONValue(moment?.iso))]
        )
    }
}
