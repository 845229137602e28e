import Foundation
import PermitStore

/// A text that carries its signature: the compact form of JWS (RFC 7515, section 7.1).
///
/// It knows the form alone; what header and payload say is for others.
public struct SignedText: Sendable {
    /// More characters are not looked at.
    public static let sizeMax = 16 << 10

    public let header: [UInt8]
    public let payload: [UInt8]
    private let signature: Data
    private let message: Data

    /// Takes a text apart; nil unless it is three parts in canonical base64url, not too long.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.sizeMax else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Base64URL.data(parts[0]),
            let payload = Base64URL.data(parts[1]), let signature = Base64URL.data(parts[2])
        else { return nil }
        self.header = Array(header)
        self.payload = Array(payload)
        self.signature = signature
        message = Data("\(parts[0]).\(parts[1])".utf8)
    }

    /// Whether the holder of the key signed this header and payload.
    public func isSigned(by key: PublicKey) -> Bool {
        key.accepts(signature, of: message)
    }
}

extension Office {
    /// The key by which anyone can check what this office signs.
    public var publicKey: PublicKey {
        PublicKey(register.store.keys.signing.verifyingKey)
    }

    /// Header and payload with a signature behind them.
    public func signed(header: [UInt8], payload: [UInt8]) -> String {
        let message = [header, payload].map { Base64URL.text(Data($0)) }.joined(separator: ".")
        let signature = register.store.keys.signing.signature(of: Data(message.utf8))
        return message + "." + Base64URL.text(signature)
    }
}
