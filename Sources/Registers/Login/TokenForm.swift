import Foundation
import PermitOffice
import Permits

/// What is sent to exchange a code for a token: who asks, proven by a signature (RFC 7523), and that
/// they began it (RFC 7636).
struct TokenForm: Sendable {
    /// The form as it is sent.
    let body: Data

    /// How long the proof may be used, in seconds.
    private static let proofSeconds: Int64 = 60

    /// Fills in the form; nil when there is no way to sign that the broker takes.
    init?(
        code: String,
        verifier: String,
        returnAddress: String,
        settings: OpenIDSettings,
        metadata: ProviderMetadata,
        at now: Instant
    ) {
        guard let way = settings.key.algorithm(accepted: metadata.clientAlgorithms) else {
            return nil
        }
        let proof = Proof(
            iss: settings.clientId,
            sub: settings.clientId,
            aud: metadata.token.text,
            iat: now.seconds,
            exp: now.seconds + Self.proofSeconds,
            jti: Digest.randomText()
        )
        guard let token = settings.key.token(proof, by: way, keyName: settings.keyName) else {
            return nil
        }
        let fields = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", returnAddress),
            ("client_id", settings.clientId),
            ("code_verifier", verifier),
            (
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            ),
            ("client_assertion", token),
        ]
        body = Data(FormText.text(fields).utf8)
    }

    private struct Proof: Encodable {
        let iss: String
        let sub: String
        let aud: String
        let iat: Int64
        let exp: Int64
        let jti: String
    }
}
