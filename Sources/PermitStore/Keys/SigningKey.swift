import COpenSSL
import Foundation

/// Signs what leaves the service, so that anyone can check where it came from: Ed25519 (RFC 8032).
public struct SigningKey: Sendable {
    private let seed: SecretKey

    init(seed: SecretKey) {
        self.seed = seed
    }

    /// The key by which others check the signatures.
    public var verifyingKey: VerifyingKey {
        withKey { key in
            VerifyingKey { target in
                var size = target.count
                OpenSSL.require(EVP_PKEY_get_raw_public_key(key, target.baseAddress, &size))
            }
        }
    }

    /// The 64 bytes that only this key makes of a message, the same each time.
    public func signature(of message: Data) -> Data {
        withKey { key in
            let context = OpenSSL.require(EVP_MD_CTX_new())
            defer { EVP_MD_CTX_free(context) }
            OpenSSL.require(EVP_DigestSignInit(context, nil, nil, nil, key))
            var signature = [UInt8](repeating: 0, count: VerifyingKey.signatureSize)
            var size = signature.count
            message.withUnsafeBytes {
                let bytes = $0.assumingMemoryBound(to: UInt8.self).baseAddress
                OpenSSL.require(EVP_DigestSign(context, &signature, &size, bytes, $0.count))
            }
            return Data(signature)
        }
    }

    private func withKey<Result>(_ body: (OpaquePointer) -> Result) -> Result {
        let key = seed.withBytes {
            EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, $0.baseAddress, $0.count)
        }
        defer { EVP_PKEY_free(key) }
        return body(OpenSSL.require(key))
    }
}
