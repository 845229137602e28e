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
        case .grantedIfPaid: [.caseNumber, .legalBasis, .fee, .lastDay, .remedy]
        case .inEffect: [.caseNumber, .legalBasis, .validity, .remedy]
        case .refused, .leftUnhandled: [.caseNumber, .legalBasis, .reasons, .remedy]
        case .withdrawn: [.legalBasis, .reasons, .remedy, .lastDay]
        case .paymentWarning: [.caseNumber, .fee, .lastDay]
        case .lapsed, .periodPassed: [.caseNumber]
        case .expiring: [.validity]
        }
    }
}
