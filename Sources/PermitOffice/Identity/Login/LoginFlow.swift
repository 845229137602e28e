import Permits

/// A login that is under way: what must be known again when the visitor comes back.
///
/// All of it stays here, but for the hash of the verifier, the state and the nonce, which the
/// broker sees.
public struct LoginFlow: Hashable, Sendable {
    /// Comes back unchanged with the answer (RFC 6749, 10.12).
    public let state: String
    /// Comes back unchanged inside the signed answer (OpenID Connect Core, 3.1.2.1).
    public let nonce: String
    /// Proves at the end that who began is who comes back (RFC 7636).
    public let codeVerifier: String
    /// By which they log in.
    public let means: LoginMeans
    /// When it began.
    public let begunAt: Instant

    /// How long somebody may take to log in, in seconds; the end is not part of it.
    public static let lifetimeSeconds: Int64 = 600

    /// Puts a flow together; the three texts are random, with 128 bits at least.
    public init(
        state: String,
        nonce: String,
        codeVerifier: String,
        means: LoginMeans,
        begunAt: Instant
    ) {
        self.state = state
        self.nonce = nonce
        self.codeVerifier = codeVerifier
        self.means = means
        self.begunAt = begunAt
    }

    /// Whether it may still be finished.
    public func isAlive(at now: Instant) -> Bool {
        now < begunAt.adding(seconds: Self.lifetimeSeconds)
    }
}
