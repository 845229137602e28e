import Crypto
import Foundation

/// Tells whether a database was made with the keys at hand.
public struct KeyCheck: Sendable {
    /// What a database made with these keys holds; it tells nothing about them.
    public let value: Data

    private let key: SymmetricKey

    init(key: SymmetricKey) {
        self.key = key
        value = Data(HMAC<SHA256>.authenticationCode(for: Self.message, using: key))
    }

    /// Whether the value that a database holds is of these keys.
    public func accepts(_ stored: Data) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(stored, authenticating: Self.message, using: key)
    }

    private static let message = Data("kentekenloket".utf8)
}
