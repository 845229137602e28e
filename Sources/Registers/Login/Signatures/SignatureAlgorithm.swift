/// The ways of signing that are used and accepted (RFC 7518, 3.1); no other is, least of all `none`
/// and those with a shared secret.
enum SignatureAlgorithm: String, CaseIterable, Sendable {
    /// RSA with PSS, preferred.
    case ps256 = "PS256"
    /// RSA as of old.
    case rs256 = "RS256"
    /// The curve P-256.
    case es256 = "ES256"
}
