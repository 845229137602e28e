import Foundation

/// Makes random tokens that are shown once, and recognises them by a keyed hash.
public struct TokenHash: Sendable {
    private let code: MessageCode

    init(key: SecretKey) {
        code = MessageCode(key: key)
    }

    /// Recognises tokens for as long as this process runs: the key is random and kept nowhere.
    public static func forThisRun() -> TokenHash {
        TokenHash(key: .random())
    }

    /// A new token of 256 random bits, to be shown once: the prefix and 43 characters.
    public static func newToken(prefix: String = "kl_") -> String {
        let bits = SecretKey.random().withBytes { Data($0) }
        let text = bits.base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        return prefix + text
    }

    /// The 32 bytes that are kept instead of the token.
    public func hash(_ token: String) -> Data {
        code.code(of: Data(token.utf8))
    }

    /// Whether the hash is of this token; takes the same time however much of it agrees.
    public func matches(_ token: String, hash: Data) -> Bool {
        code.accepts(hash, of: Data(token.utf8))
    }
}
