import Foundation

/// Tells whether a database was made with the keys at hand.
public struct KeyCheck: Sendable {
    /// What a database made with these keys holds; it tells nothing about them.
    public let value: Data

    init(key: SecretKey) {
        value = MessageCode(key: key).code(of: Data("kentekenloket".utf8))
    }

    /// Whether the value that a database holds is of these keys.
    public func accepts(_ stored: Data) -> Bool {
        OpenSSL.equal(stored, value)
    }
}
