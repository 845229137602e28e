@testable import Registers

/// The keys of the broker that the tests log in at, and those of others; made once, for making one
/// takes a while.
struct BrokerKeys: Sendable {
    /// How the broker signs: RSA, and the curve P-256.
    let rsa: TestKey
    let curve: TestKey
    /// A key that the broker does not have.
    let stranger: TestKey
    /// Keys that nobody should sign with any more, or not so.
    let weak: TestKey
    let otherCurve: TestKey
    /// The key of the service itself.
    let service: ClientKey
    let serviceCurve: ClientKey

    static let shared = Result { try BrokerKeys() }

    private init() throws {
        rsa = try .rsa(2048)
        curve = try .curve("prime256v1", "P-256", size: 32)
        stranger = try .rsa(2048)
        weak = try .rsa(1024)
        otherCurve = try .curve("secp384r1", "P-384", size: 48)
        service = try ClientKey(pem: try TestKey.rsa(2048).pem)
        serviceCurve = try ClientKey(
            pem: try TestKey.curve("prime256v1", "P-256", size: 32).pem
        )
    }

    /// What the broker publishes.
    func published() throws -> String {
        let keys = [
            try rsa.jwk("a", ["use": "sig"]),
            try curve.jwk("b", ["alg": "ES256"]),
            try rsa.jwk("bound", ["alg": "PS256"]),
            try stranger.jwk("enc", ["use": "enc"]),
            try weak.jwk("weak"),
            try otherCurve.jwk("p384"),
            try curve.jwk("off", ["x": Base64URLText.text([UInt8](repeating: 7, count: 32))]),
            #"{"kty": "oct", "kid": "secret", "k": "AAAA"}"#,
        ]
        return #"{"keys": [\#(keys.joined(separator: ", "))]}"#
    }
}
