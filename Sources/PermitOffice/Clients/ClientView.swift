/// An API key as an administrator sees it: everything but its token.
public struct ClientView: Hashable, Sendable {
    public let name: String
    /// `handhaver`, `behandelaar` or `beheerder`.
    public let role: String
    public let isRevoked: Bool
}
