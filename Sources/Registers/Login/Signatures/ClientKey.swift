import COpenSSL
import Foundation

/// The private key by which the service proves to a broker that it is who it says.
public struct ClientKey: Sendable {
    /// Why a file holds no key that can be used.
    public enum Invalid: Error {
        /// No private key in PEM, or one behind a password.
        case unreadable
        /// Neither RSA of 2048 bits or more, nor the curve P-256.
        case unsuited
    }

    /// As it is written in DER, secret.
    private let bytes: [UInt8]
    private let isRSA: Bool
    /// The public half as JSON (RFC 7517), without a name: for the broker.
    public let publicKey: String
    /// The name of the key, which follows from its public half (RFC 7638).
    public let thumbprint: String

    /// Reads the first private key of a file in PEM.
    public init(pem: Data) throws(Invalid) {
        guard let key = Self.read(pem) else { throw .unreadable }
        var written: UnsafeMutablePointer<UInt8>?
        let size = i2d_PrivateKey(key.pointer, &written)
        defer { CRYPTO_clear_free(written, max(0, Int(size)), #file, #line) }
        guard size > 0, let written else { throw .unsuited }
        bytes = Array(UnsafeBufferPointer(start: written, count: Int(size)))
        isRSA = EVP_PKEY_is_a(key.pointer, "RSA") == 1
        guard let publicKey = isRSA ? Self.rsa(key) : Self.p256(key) else { throw .unsuited }
        self.publicKey = publicKey
        thumbprint = Base64URLText.text(Digest.sha256(publicKey))
    }

    /// The way to sign that the key can and the broker takes; nil when there is none.
    ///
    /// - Parameter accepted: What the broker says that it takes; nil when it does not say.
    /// - Returns: The way, or nil.
    func algorithm(accepted: [String]?) -> SignatureAlgorithm? {
        let ways: [SignatureAlgorithm] = isRSA ? [.ps256, .rs256] : [.es256]
        return ways.first { accepted?.contains($0.rawValue) ?? true }
    }

    /// A token with these claims, signed (RFC 7515, 7.1); nil when the key cannot sign so.
    func token(
        _ claims: some Encodable,
        by way: SignatureAlgorithm,
        keyName: String
    ) -> String? {
        let header = ["alg": way.rawValue, "kid": keyName, "typ": "JWT"]
        guard let header = try? JSONEncoder().encode(header),
            let payload = try? JSONEncoder().encode(claims)
        else { return nil }
        let message = "\(Base64URLText.text(header)).\(Base64URLText.text(payload))"
        return signature(of: Array(message.utf8), by: way).map {
            "\(message).\(Base64URLText.text($0))"
        }
    }

    private func signature(of message: [UInt8], by way: SignatureAlgorithm) -> [UInt8]? {
        guard isRSA == (way != .es256), let key = KeyHandle(privateKey: bytes),
            let signature = key.signature(of: message, by: way)
        else { return nil }
        return isRSA ? signature : Self.numbers(of: signature)
    }

    /// The two numbers of a signature side by side (RFC 7518, 3.4).
    private static func numbers(of signature: [UInt8]) -> [UInt8]? {
        signature.withUnsafeBufferPointer { bytes in
            var start = bytes.baseAddress
            guard let pair = d2i_ECDSA_SIG(nil, &start, bytes.count) else { return nil }
            defer { ECDSA_SIG_free(pair) }
            var numbers: [UInt8] = []
            for number in [ECDSA_SIG_get0_r(pair), ECDSA_SIG_get0_s(pair)] {
                var part = [UInt8](repeating: 0, count: 32)
                guard BN_bn2binpad(number, &part, 32) == 32 else { return nil }
                numbers += part
            }
            return numbers
        }
    }

    /// A key behind a password is not asked about: nobody sits at the start of a service.
    private static func read(_ pem: Data) -> KeyHandle? {
        let bytes = Array(pem)
        guard let source = BIO_new_mem_buf(bytes, Int32(clamping: bytes.count)) else { return nil }
        defer { BIO_free(source) }
        return KeyHandle(PEM_read_bio_PrivateKey(source, nil, { _, _, _, _ in -1 }, nil))
    }

    private static func rsa(_ key: borrowing KeyHandle) -> String? {
        guard let modulus = key.number("n"), let exponent = key.number("e"),
            2048...8192 ~= EVP_PKEY_get_bits(key.pointer)
        else { return nil }
        let (e, n) = (Base64URLText.text(exponent), Base64URLText.text(modulus))
        return #"{"e":"\#(e)","kty":"RSA","n":"\#(n)"}"#
    }

    private static func p256(_ key: borrowing KeyHandle) -> String? {
        var name = [CChar](repeating: 0, count: 32)
        guard EVP_PKEY_get_group_name(key.pointer, &name, name.count, nil) == 1,
            strcmp(name, "prime256v1") == 0,
            let x = key.number("qx", size: 32), let y = key.number("qy", size: 32)
        else { return nil }
        let (first, second) = (Base64URLText.text(x), Base64URLText.text(y))
        return #"{"crv":"P-256","kty":"EC","x":"\#(first)","y":"\#(second)"}"#
    }
}
