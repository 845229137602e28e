import COpenSSL

/// Hashes, and the random texts that they are made of.
enum Digest {
    /// The 32 bytes of SHA-256 (FIPS 180-4).
    static func sha256(_ text: String) -> [UInt8] {
        let message = Array(text.utf8)
        var digest = [UInt8](repeating: 0, count: 32)
        var size: UInt32 = 0
        let status = EVP_Digest(message, message.count, &digest, &size, EVP_sha256(), nil)
        precondition(status == 1, "OpenSSL has no SHA-256")
        return digest
    }

    /// 256 random bits as 43 characters.
    static func randomText() -> String {
        var bytes = [UInt8](repeating: 0, count: 32)
        precondition(RAND_priv_bytes(&bytes, 32) == 1, "OpenSSL has no randomness")
        return Base64URLText.text(bytes)
    }

    /// Whether two texts agree; takes the same time however much of them does.
    static func equal(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        return one.count == other.count && CRYPTO_memcmp(one, other, one.count) == 0
    }
}
