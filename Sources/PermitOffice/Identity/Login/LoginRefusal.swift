/// Why a login is not accepted.
///
/// The first four are about the visitor, who should be told which it was. The rest are about the
/// messages: for the log, and one text for all of them.
public enum LoginRefusal: String, Error, CaseIterable, Hashable, Sendable {
    /// The means is not sure enough for this service.
    case levelTooLow
    /// They act for somebody else, which this service does not know.
    case represents
    /// The number is of a kind that has no rights here: no citizen service number, no company.
    case unknownNumber
    /// The member of staff has no role here.
    case noRole

    /// Nobody began this login here, or too long ago.
    case noFlow
    /// The answer belongs to another login.
    case state
    /// The answer is another broker's.
    case issuer
    /// The answer has no code, or one that the broker does not take.
    case code
    /// The token is not written as a token is.
    case malformed
    /// The token is signed in a way that is not accepted.
    case algorithm
    /// The token is signed with a key that the broker does not have.
    case key
    /// The token was not signed by the broker, or changed afterwards.
    case signature
    /// The token is meant for another service.
    case audience
    /// The token belongs to another login.
    case nonce
    /// The token is not valid now, or for too long.
    case time
    /// The token was seen before.
    case replay
    /// The token does not say how sure it is, or in words that are not known.
    case level

    /// Whether the visitor can do something about it, and so should be told.
    public var concernsVisitor: Bool {
        switch self {
        case .levelTooLow, .represents, .unknownNumber, .noRole: true
        default: false
        }
    }
}
