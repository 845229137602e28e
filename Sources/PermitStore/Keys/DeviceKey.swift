import Foundation

/// Hashes plates for one device on one day, so that it can look them up but not read them.
///
/// Who has the key can try plates, and there are few enough of them to try them all: the hash
/// hides plates from who lacks the key, and from nobody else.
public struct DeviceKey: Sendable {
    /// The key as it is handed to the device, apart from any snapshot.
    public let data: Data
    private let code: MessageCode

    init(_ key: SecretKey) {
        data = key.withBytes { Data($0) }
        code = MessageCode(key: key)
    }

    /// Takes over a key; nil unless it has 32 bytes.
    public init?(_ data: Data) {
        guard let key = SecretKey(data) else { return nil }
        self.init(key)
    }

    /// The first eight bytes of HMAC-SHA-256 of the text, as one number.
    public func hash(_ text: String) -> UInt64 {
        code.shortCode(of: text)
    }

    /// The hash of no text at all, by which a wrong key is noticed.
    public var check: UInt64 { hash("") }
}
