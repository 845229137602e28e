/// How a login ended.
public enum LoginOutcome: Hashable, Sendable {
    /// It is known who they are.
    case established(EstablishedIdentity)
    /// They turned back at the broker.
    case cancelled
    /// Something about it cannot be accepted; there is no session.
    case refused(LoginRefusal)
    /// The broker could not be reached, or did not answer as it should.
    case failed
}
