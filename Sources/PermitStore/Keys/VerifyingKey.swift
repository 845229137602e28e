import COpenSSL
import Foundation

/// Checks signatures of the service; no secret, anyone may have it: Ed25519 (RFC 8032).
public struct VerifyingKey: Hashable, Sendable {
    /// How many bytes a key has.
    public static let size = 32
    /// How many bytes a signature has.
    public static let signatureSize = 64

    private let bytes: [UInt8]

    /// Takes over a key; nil unless it has 32 bytes.
    public init?(_ data: Data) {
        guard data.count == Self.size else { return nil }
        bytes = Array(data)
    }

    init(filledBy fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        bytes = Array(unsafeUninitializedCapacity: Self.size) { target, count in
            fill(target)
            count = Self.size
        }
    }

    /// The key as bytes.
    public var data: Data { Data(bytes) }

    /// Whether the holder of the signing key signed exactly this message.
    public func accepts(_ signature: Data, of message: Data) -> Bool {
        guard signature.count == Self.signatureSize,
            let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count)
        else { return false }
        defer { EVP_PKEY_free(key) }
        let context = OpenSSL.require(EVP_MD_CTX_new())
        defer { EVP_MD_CTX_free(context) }
        OpenSSL.require(EVP_DigestVerifyInit(context, nil, nil, nil, key))
        return signature.withUnsafeBytes { signature in
            message.withUnsafeBytes { message in
                EVP_DigestVerify(
                    context,
                    signature.assumingMemoryBound(to: UInt8.self).baseAddress,
                    signature.count,
                    message.assumingMemoryBound(to: UInt8.self).baseAddress,
                    message.count
                ) == 1
            }
        }
    }
}
