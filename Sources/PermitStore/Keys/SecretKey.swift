import COpenSSL
import Foundation

/// 32 secret bytes.
public struct SecretKey: Sendable {
    /// How many bytes every key here has.
    public static let size = 32

    private let bytes: [UInt8]

    /// A new key from the system's source of randomness.
    public static func random() -> SecretKey {
        SecretKey { OpenSSL.require(RAND_priv_bytes($0.baseAddress, Int32($0.count))) }
    }

    /// Takes over a key; nil unless it has 32 bytes.
    public init?(_ data: Data) {
        guard data.count == Self.size else { return nil }
        bytes = Array(data)
    }

    /// The key that follows from this one for a purpose: HKDF with SHA-256, no salt (RFC 5869).
    public func derived(for purpose: String) -> SecretKey {
        let info = Array(purpose.utf8)
        let context = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nil)
        defer { EVP_PKEY_CTX_free(context) }
        OpenSSL.require(EVP_PKEY_derive_init(context))
        OpenSSL.require(EVP_PKEY_CTX_set_hkdf_md(context, EVP_sha256()))
        OpenSSL.require(EVP_PKEY_CTX_set1_hkdf_key(context, bytes, Int32(bytes.count)))
        OpenSSL.require(EVP_PKEY_CTX_add1_hkdf_info(context, info, Int32(info.count)))
        return SecretKey { target in
            var size = target.count
            OpenSSL.require(EVP_PKEY_derive(context, target.baseAddress, &size))
        }
    }

    /// Lends the bytes for the length of the call.
    func withBytes<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try bytes.withUnsafeBufferPointer(body)
    }

    private init(filledBy fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        bytes = Array(unsafeUninitializedCapacity: Self.size) { target, count in
            fill(target)
            count = Self.size
        }
    }
}
