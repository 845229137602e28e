/// What a letter to an applicant or holder is about.
public enum LetterKind: String, CaseIterable, Hashable, Sendable {
    /// The application came in (Awb 4:3a).
    case received
    /// A register does not answer, so the application waits.
    case registerSilent
    /// Something is missing (Awb 4:5).
    case completionAsked
    /// Facts differ, and the applicant is heard on them (Awb 4:7).
    case viewpointAsked
    /// Granted, and in effect as soon as the fee is paid.
    case grantedIfPaid
    /// The exemption holds.
    case inEffect
    case refused
    /// Not handled, because it stayed incomplete (Awb 4:5).
    case leftUnhandled
    /// An exemption ends early by decision of the municipality.
    case withdrawn
    /// The fee is still open and the term nearly over.
    case paymentWarning
    /// Closed, because the fee was not paid in time.
    case lapsed
    /// Closed, because the period that was asked for has gone by.
    case periodPassed
    /// An exemption is about to end.
    case expiring
    /// A renewal is granted, and holds as soon as the fee is paid.
    case renewalIfPaid
    /// The exemption goes on.
    case renewed
    /// A renewal has nothing to renew any more.
    case renewalVoid
    /// The holder lives elsewhere than the exemption is for.
    case holderMoved
    /// The decision takes longer (Awb 4:14).
    case termExtended
    /// An objection came in (Awb 6:14).
    case objectionReceived
    /// The same, after the last day (Awb 6:11).
    case objectionLate
    /// The objector is right, and a new decision follows (Awb 7:11).
    case objectionUpheld
    case objectionRejected
    case objectionInadmissible
    /// The municipality means to withdraw an exemption, and hears the holder (Awb 4:8).
    case withdrawalIntended
    /// The registered plate may be mistyped, for one that looks like it was met without a right.
    case plateDoubted
    /// The plate was met without a right, soon after the right had ended.
    case metAfterEnd

    /// What the letter must say; without any of it, it may not be written.
    public var requiredParts: Set<LetterPart> {
        Set([.sentOn]).union(ownParts)
    }

    private var ownParts: Set<LetterPart> {
        switch self {
        case .received: [.caseNumber, .lastDay]
        case .registerSilent: [.caseNumber, .lastDay]
        case .completionAsked: [.caseNumber, .reasons, .lastDay]
        case .viewpointAsked: [.caseNumber, .reasons, .lastDay]
        case .grantedIfPaid, .renewalIfPaid: [.caseNumber, .legalBasis, .fee, .lastDay, .remedy]
        case .inEffect, .renewed: [.caseNumber, .legalBasis, .validity, .remedy]
        case .refused, .leftUnhandled: [.caseNumber, .legalBasis, .reasons, .remedy]
        case .withdrawn: [.legalBasis, .reasons, .remedy, .lastDay]
        case .paymentWarning: [.caseNumber, .fee, .lastDay]
        case .lapsed, .periodPassed, .renewalVoid: [.caseNumber]
        case .holderMoved: []
        case .expiring: [.validity]
        case .termExtended: [.caseNumber, .reasons, .lastDay]
        case .objectionReceived, .objectionLate: [.caseNumber, .lastDay]
        case .objectionUpheld, .objectionRejected, .objectionInadmissible: [.caseNumber, .reasons]
        case .withdrawalIntended: [.reasons, .lastDay]
        case .plateDoubted: []
        case .metAfterEnd: [.lastDay]
        }
    }
}
