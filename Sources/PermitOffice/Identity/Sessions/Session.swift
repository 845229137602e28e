import Permits

/// Somebody who is logged in, as it stood when they were last here.
public struct Session: Hashable, Sendable {
    /// Who they are and how that was established.
    public let identity: EstablishedIdentity
    /// Goes along with every form, so that no other site can send one in their name.
    public let csrfToken: String
    /// When they logged in.
    public let openedAt: Instant
    /// When the session ends if nothing is asked until then; the moment itself is not part of it.
    public internal(set) var idleEnd: Instant
    /// When it ends whatever is asked; the moment itself is not part of it.
    public let absoluteEnd: Instant

    /// Who they are here.
    public var caller: Caller { identity.caller }

    /// When it ends as it stands; the moment itself is not part of it.
    public var end: Instant { min(idleEnd, absoluteEnd) }

    /// Whether a text is the token of this session; takes the same time however much agrees.
    public func acceptsForm(with token: String) -> Bool {
        let (ours, given) = (Array(csrfToken.utf8), Array(token.utf8))
        guard ours.count == given.count else { return false }
        return zip(ours, given).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
