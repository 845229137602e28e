import PermitOffice
import Permits

/// Whether a token that was signed well says what it must (OpenID Connect Core, 3.1.3.7).
struct TokenCheck {
    let issuer: String
    let clientId: String
    let flow: LoginFlow
    let now: Instant

    /// How far the clocks of the broker and this service may lie apart, in seconds.
    static let leewaySeconds: Int64 = 30
    /// The longest that a token may be valid, in seconds.
    static let lifetimeSecondsMax: Int64 = 3600

    /// Looks at everything that is not about the person.
    ///
    /// - Returns: By what the token is known, and when it cannot be shown again.
    func accept(
        _ claims: [String: ClaimValue]
    ) throws(LoginRefusal) -> (name: String, end: Instant) {
        guard claims["iss"] == .text(issuer) else { throw .issuer }
        try acceptAudience(claims)
        guard let nonce = claims["nonce"]?.text, Digest.equal(nonce, flow.nonce) else {
            throw .nonce
        }
        let end = try acceptTimes(claims)
        guard let subject = claims["sub"]?.text, 1...255 ~= subject.utf8.count else {
            throw .malformed
        }
        return (try name(claims), end)
    }

    /// It is for this service, and for no other beside it.
    private func acceptAudience(_ claims: [String: ClaimValue]) throws(LoginRefusal) {
        guard claims["aud"]?.texts == [clientId],
            claims["azp"] == nil || claims["azp"] == .text(clientId)
        else { throw .audience }
    }

    /// It was made for this login, is valid now and not for long.
    private func acceptTimes(_ claims: [String: ClaimValue]) throws(LoginRefusal) -> Instant {
        guard let made = claims["iat"]?.seconds, let end = claims["exp"]?.seconds,
            made < end, end - made <= Self.lifetimeSecondsMax
        else { throw .time }
        let earliest = now.seconds - Self.leewaySeconds
        let latest = now.seconds + Self.leewaySeconds
        guard earliest < end, made <= latest,
            made >= flow.begunAt.seconds - Self.leewaySeconds
        else { throw .time }
        if let start = claims["nbf"] {
            guard let start = start.seconds, start <= latest else { throw .time }
        }
        return Instant(seconds: end + Self.leewaySeconds)
    }

    /// A token without a name of its own is known by the login that it belongs to.
    private func name(_ claims: [String: ClaimValue]) throws(LoginRefusal) -> String {
        guard let jti = claims["jti"] else { return "nonce \(flow.nonce)" }
        guard let text = jti.text, 1...255 ~= text.utf8.count else { throw .malformed }
        return "jti \(text)"
    }
}
