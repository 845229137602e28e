import Foundation
import PermitStore

/// The key by which anyone can check what the service signed: an OKP key of JOSE (RFC 8037).
public struct PublicKey: Hashable, Sendable {
    private let key: VerifyingKey
    /// What names the key in a signed text; it follows from the key itself (RFC 7638).
    public let id: String

    /// Takes over a key.
    public init(_ key: VerifyingKey) {
        self.key = key
        id = key.thumbprint
    }

    /// Reads a key from base64url, as `x` of a JWK has it; nil when it is none.
    public init?(_ text: String) {
        guard let data = Base64URL.data(text), let key = VerifyingKey(data) else { return nil }
        self.init(key)
    }

    /// The key in base64url.
    public var text: String { Base64URL.text(key.data) }

    /// Whether the service signed exactly this message.
    func accepts(_ signature: Data, of message: Data) -> Bool {
        key.accepts(signature, of: message)
    }
}
