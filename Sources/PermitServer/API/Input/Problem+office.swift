import HTTPTypes
import PermitOffice
import Permits

extension Outcome {
    /// The value, or the problem that tells why there is none.
    func value() throws(Problem) -> Value {
        switch self {
        case .done(let value): return value
        case .notFound: throw .notFound
        case .versionChanged: throw .versionChanged
        case .refused(let refusal): throw Problem(refusal)
        }
    }
}

extension Problem {
    /// The end does not lie after the begin.
    static let endsTooEarly = Problem(
        status: .conflict,
        code: "eindeVoorBegin",
        title: "Het einde ligt niet na het begin",
        detail: "Kies een einde dat na het begin ligt."
    )

    /// What the outside is told when the office refuses.
    init(_ refusal: OfficeRefusal) {
        switch refusal {
        case .alreadyClosed, .alreadyDecided:
            self.init(
                status: .conflict,
                code: "statusLaatDitNietToe",
                title: "Dit kan niet meer",
                detail: "De zaak of het bezoek is al afgesloten. Bekijk de status."
            )
        case .backdated: self = .backdated
        case .exemptionNotValid:
            self.init(
                status: .conflict,
                code: "buitenGeldigheid",
                title: "De ontheffing geldt dan niet",
                detail: "Kies een moment waarop de ontheffing geldig is."
            )
        case .notAsked:
            self.init(
                status: .conflict,
                code: "nietGevraagd",
                title: "Er is geen zienswijze gevraagd",
                detail: "Een zienswijze kan als de aanvraag daarop wacht. Bekijk de status."
            )
        case .noPlate:
            self.init(
                status: .conflict,
                code: "geenKentekenInRegeling",
                title: "Een bezoekersregeling heeft geen vast kenteken",
                detail: "Meld bezoek aan met het kenteken van de bezoeker."
            )
        case .periodPassed:
            self.init(
                status: .conflict,
                code: "periodeVoorbij",
                title: "De periode is voorbij",
                detail: "Vraag een periode die nog niet voorbij is."
            )
        case .noZone:
            self.init(
                status: .conflict,
                code: "adresBuitenZone",
                title: "Het adres ligt in geen zone",
                detail: "Er is geen zone waarvoor de ontheffing kan gelden."
            )
        case .caseWork(let refusal): self.init(refusal)
        case .repair(let refusal): self.init(refusal)
        case .receipt(let refusal): self.init(refusal)
        case .endsTooEarly: self = .endsTooEarly
        case .roleMayNot: self = .forbidden
        case .tooMany, .secretNotValid, .ownScheme, .alreadyDelegate, .tooLong,
            .telephoneRefused, .guestNotNow:
            self = .access(refusal)
        case .alreadyBegun: self = .alreadyBegun
        case .plateChange(let refusal): self.init(refusal)
        case .notRenewable: self = .notRenewable
        case .renewalOpen: self = .renewalOpen
        case .renewalTooEarly(let moment): self = .renewalTooEarly(moment)
        case .renewalTooLate: self = .renewalTooLate
        case .needsDecision: self = .needsDecision
        case .finding(let refusal): self.init(refusal)
        case .visit(let refusals): self.init(visit: refusals)
        }
    }

    static let backdated = Problem(
        status: .conflict,
        code: "terugwerkend",
        title: "Dit kan niet met terugwerkende kracht",
        detail: "Kies een moment vanaf nu."
    )

    /// The refusal that weighs most, with the codes of all of them.
    private init(visit refusals: [SessionRefusal]) {
        self = refusals.first.map(Problem.init) ?? .backdated
        let codes = refusals.map { JSONValue.string(Problem($0).code) }
        if codes.count > 1 { extra.append(JSONValue.Member("redenen", .array(codes))) }
    }

    private init(_ refusal: SessionRefusal) {
        switch refusal {
        case .schemeNotValid:
            self.init(
                status: .conflict,
                code: "regelingNietGeldig",
                title: "De regeling geldt dan niet",
                detail: "Op dat moment is uw bezoekersregeling niet geldig. "
                    + "Uw bezoek kan de parkeerschijf gebruiken."
            )
        case .backdated: self = .backdated
        case .tooFarAhead(let latestDay):
            self.init(
                status: .conflict,
                code: "teVerVooruit",
                title: "Dit is te ver vooruit",
                detail: "U kunt bezoek aanmelden tot en met \(latestDay.iso).",
                extra: [JSONValue.Member("uiterstDag", .string(latestDay.iso))]
            )
        case .maximumConcurrent(let maximum, let firstFree): self = .full(maximum, firstFree)
        case .insufficientBalance(let possibleUntil):
            self.init(
                status: .conflict,
                code: "saldoOntoereikend",
                title: "U hebt te weinig minuten over",
                detail: possibleUntil == nil
                    ? "Uw minuten zijn op. Uw bezoek kan de parkeerschijf gebruiken."
                    : "Kies een eerder einde. Bij mogelijkTot staat tot wanneer het kan.",
                extra: [JSONValue.Member("mogelijkTot", JSONValue(possibleUntil?.iso))]
            )
        }
    }

    private static func full(_ maximum: Int, _ firstFree: Instant) -> Problem {
        let plates = maximum == 1 ? "1 kenteken" : "\(maximum) kentekens"
        return Problem(
            status: .conflict,
            code: "maximumGelijktijdig",
            title: "Er staan al genoeg kentekens aangemeld",
            detail: "U kunt \(plates) tegelijk aanmelden. "
                + "Ander bezoek kan de parkeerschijf gebruiken.",
            extra: [JSONValue.Member("eersteVrijeMoment", .string(firstFree.iso))]
        )
    }
}
