import COpenSSL

/// A key inside OpenSSL, for as long as a call needs it.
struct KeyHandle: ~Copyable {
    let pointer: OpaquePointer

    /// Takes over a key that OpenSSL made; nil when it made none.
    init?(_ pointer: OpaquePointer?) {
        guard let pointer else {
            ERR_clear_error()
            return nil
        }
        self.pointer = pointer
    }

    deinit {
        EVP_PKEY_free(pointer)
    }

    /// A public key as certificates hold it (RFC 5280, SubjectPublicKeyInfo).
    init?(publicKey: [UInt8]) {
        self.init(
            publicKey.withUnsafeBufferPointer { bytes in
                var start = bytes.baseAddress
                return d2i_PUBKEY(nil, &start, bytes.count)
            }
        )
    }

    /// A private key in DER.
    init?(privateKey: [UInt8]) {
        self.init(
            privateKey.withUnsafeBufferPointer { bytes in
                var start = bytes.baseAddress
                return d2i_AutoPrivateKey(nil, &start, bytes.count)
            }
        )
    }

    /// Whether this key made the signature of the message in this way.
    func accepts(_ signature: [UInt8], of message: [UInt8], by way: SignatureAlgorithm) -> Bool {
        guard let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        defer { ERR_clear_error() }
        var settings: OpaquePointer?
        return EVP_DigestVerifyInit(context, &settings, EVP_sha256(), nil, pointer) == 1
            && Self.prepare(settings, for: way)
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }

    /// The signature of a message; nil when this kind of key cannot make one in this way.
    func signature(of message: [UInt8], by way: SignatureAlgorithm) -> [UInt8]? {
        guard let context = EVP_MD_CTX_new() else { return nil }
        defer { EVP_MD_CTX_free(context) }
        defer { ERR_clear_error() }
        var settings: OpaquePointer?
        var size = 0
        guard EVP_DigestSignInit(context, &settings, EVP_sha256(), nil, pointer) == 1,
            Self.prepare(settings, for: way),
            EVP_DigestSign(context, nil, &size, message, message.count) == 1
        else { return nil }
        var signature = [UInt8](repeating: 0, count: size)
        guard EVP_DigestSign(context, &signature, &size, message, message.count) == 1 else {
            return nil
        }
        return Array(signature.prefix(size))
    }

    /// One of the numbers that a key is made of, in so many bytes or as few as it takes.
    func number(_ name: String, size: Int? = nil) -> [UInt8]? {
        var number: OpaquePointer?
        guard EVP_PKEY_get_bn_param(pointer, name, &number) == 1 else { return nil }
        defer { BN_free(number) }
        let least = (Int(BN_num_bits(number)) + 7) / 8
        var bytes = [UInt8](repeating: 0, count: size ?? least)
        guard BN_bn2binpad(number, &bytes, Int32(bytes.count)) == bytes.count else { return nil }
        return bytes
    }

    private static func prepare(_ settings: OpaquePointer?, for way: SignatureAlgorithm) -> Bool {
        guard way == .ps256 else { return true }
        return EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PSS_PADDING) == 1
            && EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, RSA_PSS_SALTLEN_DIGEST) == 1
    }
}
