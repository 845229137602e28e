import COpenSSL
import Foundation
import Synchronization

/// Seals texts so that a changed one does not open: AES-256-GCM (NIST SP 800-38D).
///
/// What is sealed is nonce (12 bytes), text and tag (16 bytes) in one piece.
final class AuthenticatedCipher: Sendable {
    private let sealing: Mutex<CipherContext>
    private let opening: Mutex<CipherContext>

    init(key: SecretKey) {
        sealing = Mutex(CipherContext("AES-256-GCM", key: key, .seal))
        opening = Mutex(CipherContext("AES-256-GCM", key: key, .open))
    }

    /// Seals a text; the label is not in the result but must be known to open it.
    func seal(_ text: Data, label: Data = Data(), nonce: Data) -> Data {
        precondition(nonce.count == Self.nonceSize)
        return sealing.withLock { context in
            context.begin(nonce: nonce, label: label)
            let body = context.run(text)
            precondition(context.finish())
            var tag = [UInt8](repeating: 0, count: Self.tagSize)
            OpenSSL.require(
                EVP_CIPHER_CTX_ctrl(
                    context.pointer,
                    EVP_CTRL_AEAD_GET_TAG,
                    Int32(tag.count),
                    &tag
                )
            )
            return nonce + body + tag
        }
    }

    /// Seals a text under a nonce of chance, so that equal texts cannot be recognised.
    func seal(_ text: Data, label: Data) -> Data {
        var nonce = [UInt8](repeating: 0, count: Self.nonceSize)
        OpenSSL.require(RAND_bytes(&nonce, Int32(nonce.count)))
        return seal(text, label: label, nonce: Data(nonce))
    }

    /// Opens what `seal` gave with the same label.
    func open(_ sealed: Data, label: Data = Data()) throws(Unreadable) -> Data {
        guard sealed.count >= Self.nonceSize + Self.tagSize else { throw Unreadable() }
        let body = sealed.dropFirst(Self.nonceSize).dropLast(Self.tagSize)
        var tag = Array(sealed.suffix(Self.tagSize))
        let text: Data? = opening.withLock { context in
            context.begin(nonce: sealed.prefix(Self.nonceSize), label: label)
            OpenSSL.require(
                EVP_CIPHER_CTX_ctrl(
                    context.pointer,
                    EVP_CTRL_AEAD_SET_TAG,
                    Int32(tag.count),
                    &tag
                )
            )
            let text = context.run(body)
            return context.finish() ? text : nil
        }
        guard let text else { throw Unreadable() }
        return text
    }

    /// How many bytes a nonce has.
    static let nonceSize = 12
    private static let tagSize = 16
}
