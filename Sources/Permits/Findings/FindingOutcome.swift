/// What a check or a finding came to, as it is counted: without plate, place or person.
public enum FindingOutcome: String, CaseIterable, Hashable, Sendable {
    case exempt, checkOnSite, notRegulated, notSubject, otherRegime, outsideZone, possibleRight
    case manualRead, borderUncertain
    case cardSeen, loading, gettingInOrOut, discInOrder, misread, gone, handedOver
    case laterExempt, laterOtherwise
    /// Nobody looked within the term.
    case expired

    /// What a check came to.
    public init(_ verdict: EnforcementVerdict) {
        self =
            switch verdict {
            case .exempt: .exempt
            case .checkOnSite: .checkOnSite
            case .notRegulated: .notRegulated
            case .notSubject: .notSubject
            case .otherRegime: .otherRegime
            case .outsideZone: .outsideZone
            case .possibleRight: .possibleRight
            case .manualRead: .manualRead
            case .borderUncertain: .borderUncertain
            }
    }

    /// How a finding was closed.
    public init(_ reason: FindingClosing.Reason) {
        self =
            switch reason {
            case .cardSeen: .cardSeen
            case .loading: .loading
            case .gettingInOrOut: .gettingInOrOut
            case .discInOrder: .discInOrder
            case .misread: .misread
            case .gone: .gone
            case .handedOver: .handedOver
            case .laterExempt: .laterExempt
            case .laterOtherwise: .laterOtherwise
            }
    }
}
