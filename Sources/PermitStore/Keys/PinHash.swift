import COpenSSL
import Foundation

/// Keeps PINs: scrypt (RFC 7914) makes each guess dear, and a key outside the database makes
/// guessing from a stolen database alone hopeless, however short a PIN is.
public struct PinHash: Sendable {
    private let code: MessageCode

    init(key: SecretKey) {
        code = MessageCode(key: key)
    }

    /// What is kept of a PIN.
    public struct Kept: Hashable, Sendable {
        /// 16 random bytes of its own.
        public let salt: Data
        /// 32 bytes.
        public let hash: Data

        /// Takes over what is recorded.
        public init(salt: Data, hash: Data) {
            self.salt = salt
            self.hash = hash
        }
    }

    /// A new PIN of six random digits, to be told once.
    public static func newPin() -> String {
        String((0..<6).compactMap { _ in "0123456789".randomElement() })
    }

    /// What is to be kept of a PIN; takes about 40 ms and 16 MiB.
    public func keep(_ pin: String) -> Kept {
        let salt = SecretKey.random().withBytes { Data($0.prefix(Self.saltSize)) }
        return Kept(salt: salt, hash: hash(pin, salt: salt))
    }

    /// Whether the PIN is the one that is kept; nothing kept takes as long as a wrong one.
    public func matches(_ pin: String, _ kept: Kept?) -> Bool {
        let salt = kept?.salt ?? Data(count: Self.saltSize)
        let hash = hash(pin, salt: salt)
        return OpenSSL.equal(hash, kept?.hash ?? Data(count: Self.hashSize)) && kept != nil
    }

    private func hash(_ pin: String, salt: Data) -> Data {
        let pin = Array(pin.utf8CString)
        let salt = Array(salt)
        var key = [UInt8](repeating: 0, count: Self.hashSize)
        OpenSSL.require(
            EVP_PBE_scrypt(
                pin,
                pin.count - 1,
                salt,
                salt.count,
                1 << 14,
                8,
                1,
                32 << 20,
                &key,
                key.count
            )
        )
        return code.code(of: Data(key))
    }

    private static let saltSize = 16
    private static let hashSize = 32
}
