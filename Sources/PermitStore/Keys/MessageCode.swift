import COpenSSL
import Foundation
import Synchronization

/// Makes keyed hashes of messages: HMAC with SHA-256 (RFC 2104).
final class MessageCode: Sendable {
    private let context: Mutex<Context>

    init(key: SecretKey) {
        context = Mutex(Context(key: key))
    }

    /// The 32 bytes that only who has the key can make of this message.
    func code(of message: Data) -> Data {
        context.withLock { $0.code(of: message) }
    }

    /// The first eight bytes of the code of a text, the first one highest; for very many texts.
    func shortCode(of text: String) -> UInt64 {
        context.withLock { $0.shortCode(of: text) }
    }

    /// Whether a code is the one of this message; takes the same time however much agrees.
    func accepts(_ code: Data, of message: Data) -> Bool {
        OpenSSL.equal(code, self.code(of: message))
    }

    /// The key, worked in once; each message starts from there.
    private struct Context: ~Copyable {
        private let pointer: OpaquePointer

        init(key: SecretKey) {
            let algorithm = OpenSSL.require(EVP_MAC_fetch(nil, "HMAC", nil))
            defer { EVP_MAC_free(algorithm) }
            let pointer = OpenSSL.require(EVP_MAC_CTX_new(algorithm))
            var digest = Array("SHA256".utf8CString)
            digest.withUnsafeMutableBufferPointer { name in
                let settings = [
                    OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.baseAddress, 0),
                    OSSL_PARAM_construct_end(),
                ]
                key.withBytes {
                    OpenSSL.require(EVP_MAC_init(pointer, $0.baseAddress, $0.count, settings))
                }
            }
            self.pointer = pointer
        }

        deinit {
            EVP_MAC_CTX_free(pointer)
        }

        func code(of message: Data) -> Data {
            OpenSSL.require(EVP_MAC_init(pointer, nil, 0, nil))
            message.withUnsafeBytes {
                let bytes = $0.assumingMemoryBound(to: UInt8.self)
                OpenSSL.require(EVP_MAC_update(pointer, bytes.baseAddress, bytes.count))
            }
            var code = [UInt8](repeating: 0, count: Self.size)
            var size = 0
            OpenSSL.require(EVP_MAC_final(pointer, &code, &size, Self.size))
            return Data(code)
        }

        func shortCode(of text: String) -> UInt64 {
            OpenSSL.require(EVP_MAC_init(pointer, nil, 0, nil))
            var text = text
            text.withUTF8 {
                OpenSSL.require(EVP_MAC_update(pointer, $0.baseAddress, $0.count))
            }
            var code: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
            withUnsafeMutableBytes(of: &code) {
                let bytes = $0.assumingMemoryBound(to: UInt8.self)
                var size = 0
                OpenSSL.require(EVP_MAC_final(pointer, bytes.baseAddress, &size, Self.size))
            }
            return UInt64(bigEndian: code.0)
        }

        private static let size = 32
    }
}
