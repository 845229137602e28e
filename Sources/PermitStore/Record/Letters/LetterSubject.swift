import Permits

/// What a letter is about.
public enum LetterSubject: Sendable {
    case application(PermitApplication)
    case exemption(Exemption)

    /// The person or company it is written to.
    public var holder: Holder {
        switch self {
        case .application(let application): application.holder
        case .exemption(let exemption): exemption.holder
        }
    }
}
