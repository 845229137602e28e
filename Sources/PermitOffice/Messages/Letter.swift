import Permits
import PermitStore

/// A message to an applicant or holder, in plain Dutch.
enum Letter {
    case received(PermitApplication)
    case completionAsked(PermitApplication, words: String?, by: Day)
    case viewpointAsked(PermitApplication, by: Day)
    case grantedIfPaid(PermitApplication, cents: Int, by: Day)
    case inEffect(PermitApplication, Exemption)
    case refused(PermitApplication, Decision)
    case leftUnhandled(PermitApplication, Decision)
    case paymentWarning(PermitApplication, by: Day)
    case lapsed(PermitApplication)
    case periodPassed(PermitApplication)

    /// The first line, by which people find it again.
    var subject: String {
        switch self {
        case .received(let application): "Ontvangstbevestiging \(application.caseNumber)"
        case .completionAsked(let application, _, _):
            "Vul uw aanvraag aan (\(application.caseNumber))"
        case .viewpointAsked(let application, _):
            "Geef uw mening over uw aanvraag (\(application.caseNumber))"
        case .grantedIfPaid(let application, _, _):
            "Uw ontheffing is verleend: betaal nog (\(application.caseNumber))"
        case .inEffect(let application, _): "Uw ontheffing is geldig (\(application.caseNumber))"
        case .refused(let application, _), .leftUnhandled(let application, _):
            "Besluit op uw aanvraag \(application.caseNumber)"
        case .paymentWarning(let application, _):
            "Herinnering: betaal uw ontheffing (\(application.caseNumber))"
        case .lapsed(let application), .periodPassed(let application):
            "Uw aanvraag is gesloten (\(application.caseNumber))"
        }
    }

    /// The message itself.
    var text: String {
        switch self {
        case .received(let application):
            """
            Wij hebben uw aanvraag ontvangen. Het zaaknummer is \(application.caseNumber).
            U hoort uiterlijk \(Self.long(application.decideBy)) wat ons besluit is.
            """
        case .completionAsked(let application, let words, let day):
            """
            Wij kunnen nog niet beslissen. \(words ?? Self.grounds(application.reasons))
            Stuur het uiterlijk \(Self.long(day)). Tot dan staat de termijn voor ons besluit stil \
            (Awb art. 4:15). Stuurt u niets? Dan kunnen wij besluiten uw aanvraag niet te behandelen.
            """
        case .viewpointAsked(let application, let day):
            """
            \(Self.grounds(application.reasons))
            Wij beslissen nog niet. Laat ons uiterlijk \(Self.long(day)) weten wat u hiervan vindt \
            (Awb art. 4:7).
            """
        case .grantedIfPaid(_, let cents, let day):
            """
            U krijgt de ontheffing. Betaal \(Self.euros(cents)) vóór \(Self.long(day)).
            Uw ontheffing is geldig zodra u hebt betaald. Tot dan hebt u de parkeerschijf nodig.
            """
        case .inEffect(_, let exemption):
            """
            Uw ontheffing is geldig in zone \(exemption.zone?.text ?? "-"). \
            U hoeft geen parkeerschijf meer te gebruiken.
            """
        case .refused(_, let decision): Self.refusal(decision)
        case .leftUnhandled(_, let decision):
            """
            Wij behandelen uw aanvraag niet (Awb art. 4:5). \(decision.motivation ?? "")
            \(Self.remedy(decision))
            """
        case .paymentWarning(_, let day):
            """
            U hebt nog niet betaald. Betaal vóór \(Self.long(day)). \
            Anders sluiten wij uw aanvraag. U krijgt dan geen ontheffing.
            """
        case .lapsed:
            """
            U hebt niet op tijd betaald. Wij hebben uw aanvraag gesloten. \
            U kunt altijd een nieuwe aanvraag doen.
            """
        case .periodPassed:
            """
            De periode waarvoor u een ontheffing vroeg, is voorbij. \
            Wij hebben uw aanvraag gesloten.
            """
        }
    }

    private static func grounds(_ reasons: [DecisionReason]) -> String {
        reasons.map(\.explanation).joined(separator: " ")
    }

    private static func refusal(_ decision: Decision) -> String {
        let grounds = decision.reasons.map { "- \($0.explanation) (\($0.article))" }
        let lines = grounds + [decision.motivation].compactMap { $0 }.map { "- \($0)" }
        return """
            U krijgt de ontheffing niet. Dat is om deze reden:
            \(lines.joined(separator: "\n"))
            Grondslag: Wegenverkeerswet 1994 art. 149, RVV 1990 art. 87.
            \(remedy(decision))
            """
    }

    /// By whom, within which term and where an objection is made (Awb 3:45).
    private static func remedy(_ decision: Decision) -> String {
        let taken =
            decision.officer == nil
            ? "Dit besluit is automatisch genomen. U kunt een medewerker om uitleg vragen.\n" : ""
        return taken + """
            Bent u het er niet mee eens? U kunt bezwaar maken bij burgemeester en wethouders. \
            Doe dat uiterlijk \(long(decision.objectUntil)).
            """
    }

    private static func euros(_ cents: Int) -> String {
        let rest = cents % 100
        return "€ \(cents / 100),\(rest < 10 ? "0" : "")\(rest)"
    }

    private static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
    ]

    /// A date as people write it: 2 maart 2026.
    static func long(_ day: Day) -> String {
        let (year, month, number) = day.date
        return "\(number) \(months[month - 1]) \(year)"
    }
}
