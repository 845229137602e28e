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
    case expiring(Exemption, renewableUntil: Day?)
    case renewalIfPaid(PermitApplication, cents: Int, by: Day)
    case renewed(PermitApplication, Exemption)
    case renewalVoid(PermitApplication)
    case holderMoved(Exemption)
    case termExtended(TermExtension)
    case objectionReceived(Objection)
    case objectionDecided(Objection)
    case withdrawalIntended(WithdrawalIntention)
    case plateDoubted(Exemption, plate: LicensePlate)
    case metAfterEnd(Exemption, plate: LicensePlate, ended: Instant)

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
        case .renewalIfPaid: .renewalIfPaid
        case .renewed: .renewed
        case .renewalVoid: .renewalVoid
        case .holderMoved: .holderMoved
        case .termExtended: .termExtended
        case .objectionReceived(let objection):
            objection.isLate ? .objectionLate : .objectionReceived
        case .objectionDecided(let objection): Self.kind(of: objection)
        case .withdrawalIntended: .withdrawalIntended
        case .plateDoubted: .plateDoubted
        case .metAfterEnd: .metAfterEnd
        }
    }

    private static func kind(of objection: Objection) -> LetterKind {
        switch objection.outcome {
        case .upheld: .objectionUpheld
        case .inadmissible: .objectionInadmissible
        case .rejected, .withdrawn, nil: .objectionRejected
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
        case .grantedIfPaid(_, let cents, let day), .renewalIfPaid(_, let cents, let day):
            content.feeCents = cents
            content.lastDay = day
        case .inEffect(_, let exemption), .renewed(_, let exemption):
            content.add(validity: exemption.validity, clock: clock)
        case .expiring(let exemption, let day):
            content.add(validity: exemption.validity, clock: clock)
            content.lastDay = day
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
        case .termExtended(let extended):
            content.motivation = extended.reason
            content.lastDay = extended.promised
        case .objectionReceived(let objection): content.lastDay = objection.decideBy
        case .objectionDecided(let objection): content.motivation = objection.motivation
        case .withdrawalIntended(let intention):
            content.motivation = intention.reason
            content.lastDay = intention.viewBy
            content.validUntil = clock.day(of: intention.effectiveFrom.adding(seconds: -1))
        case .plateDoubted(let exemption, let plate):
            // A visitor's plate is erased weeks after the visit, a letter is not.
            content.plate = exemption.product == .visitorScheme ? nil : plate
        case .metAfterEnd(_, let plate, let moment):
            content.plate = plate
            content.lastDay = clock.day(of: moment)
        case .lapsed, .periodPassed, .renewalVoid, .holderMoved: break
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
