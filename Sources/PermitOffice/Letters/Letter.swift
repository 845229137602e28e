import Permits
import PermitStore

/// A letter to an applicant or holder, with what is new in it.
///
/// What every letter tells comes from the record; the words come from a template. A new letter
/// is a case here, a ``LetterKind`` with the parts that it may not lack, and a template for each
/// language (`Templates/`, listed in `Package.swift` and in ``LetterTemplates``).
enum Letter {
    case received(PermitApplication)
    case registerSilent(PermitApplication)
    case completionAsked(PermitApplication, words: String?, by: Day)
    case viewpointAsked(PermitApplication, by: Day)
    case grantedIfPaid(PermitApplication, cents: Int, by: Day)
    case inEffect(PermitApplication, Exemption)
    case refused(PermitApplication, Decision)
    case leftUnhandled(PermitApplication, Decision)
    case withdrawn(Exemption, reason: String, from: Instant)
    case paymentWarning(PermitApplication, by: Day)
    case lapsed(PermitApplication)
    case periodPassed(PermitApplication)
    case expiring(Exemption)

    /// What it is about.
    var kind: LetterKind {
        switch self {
        case .received: .received
        case .registerSilent: .registerSilent
        case .completionAsked: .completionAsked
        case .viewpointAsked: .viewpointAsked
        case .grantedIfPaid: .grantedIfPaid
        case .inEffect: .inEffect
        case .refused: .refused
        case .leftUnhandled: .leftUnhandled
        case .withdrawn: .withdrawn
        case .paymentWarning: .paymentWarning
        case .lapsed: .lapsed
        case .periodPassed: .periodPassed
        case .expiring: .expiring
        }
    }

    /// Adds what is new to what the record told.
    func add(to content: inout LetterContent, clock: CivilClock) {
        switch self {
        case .received(let application), .registerSilent(let application):
            content.lastDay = application.decideBy
        case .completionAsked(let application, let words, let day):
            content.reasons = words == nil ? application.reasons : []
            content.motivation = words
            content.lastDay = day
        case .viewpointAsked(let application, let day):
            content.reasons = application.reasons
            content.lastDay = day
        case .grantedIfPaid(_, let cents, let day):
            content.feeCents = cents
            content.lastDay = day
        case .inEffect(_, let exemption), .expiring(let exemption):
            content.add(validity: exemption.validity, clock: clock)
        case .refused(_, let decision), .leftUnhandled(_, let decision):
            content.reasons = decision.reasons
            content.motivation = decision.motivation
            if decision.outcome == .leftUnhandled {
                content.legalBasis.insert(.incompleteApplications, at: 0)
            }
        case .withdrawn(_, let reason, let moment):
            content.motivation = reason
            content.lastDay = clock.day(of: moment)
        case .paymentWarning(let application, let day):
            content.feeCents = application.payment?.amountCents
            content.lastDay = day
        case .lapsed, .periodPassed: break
        }
    }
}

extension LetterContent {
    /// First and last day of a period that ends at local midnight.
    fileprivate mutating func add(validity: Period, clock: CivilClock) {
        validFrom = clock.day(of: validity.start)
        validUntil = clock.day(of: validity.end.adding(seconds: -1))
    }
}
