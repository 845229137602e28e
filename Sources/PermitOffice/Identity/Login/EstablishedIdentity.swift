import Permits

/// Who somebody turned out to be, how that was established and how sure it is.
public struct EstablishedIdentity: Hashable, Sendable {
    /// Who they are here.
    public let caller: Caller
    /// By which they logged in.
    public let means: LoginMeans
    /// How sure that is; at least what was asked for.
    public let level: AssuranceLevel
    /// When the broker said so.
    public let at: Instant
    /// What the broker wants to see again when they log out.
    ///
    /// Never shown, logged or stored: it names the person.
    public let idToken: String?

    /// Puts an identity together.
    public init(
        caller: Caller,
        means: LoginMeans,
        level: AssuranceLevel,
        at: Instant,
        idToken: String? = nil
    ) {
        self.caller = caller
        self.means = means
        self.level = level
        self.at = at
        self.idToken = idToken
    }
}
