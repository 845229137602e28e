/// A public key that the broker signs with (RFC 7517).
struct ProviderKey: Sendable {
    private enum Kind {
        case rsa, curve
    }

    private let name: String?
    private let kind: Kind
    /// The one way in which it signs; nil when it may be either.
    private let algorithm: SignatureAlgorithm?
    /// As certificates hold it.
    private let bytes: [UInt8]

    /// How long an RSA key may be, in bits.
    private static let rsaBits = 2048...8192
    private static let rsaName: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]
    private static let curveName: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]
    private static let p256Name: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]

    /// Takes over a key; nil when it is not for signatures, or of no kind that is accepted.
    init?(_ members: [String: ClaimValue]) {
        guard (members["use"]?.text ?? "sig") == "sig",
            members["key_ops"]?.texts?.contains("verify") ?? true
        else { return nil }
        let said = members["alg"]?.text
        algorithm = said.flatMap(SignatureAlgorithm.init)
        guard said == nil || algorithm != nil else { return nil }
        name = members["kid"]?.text
        switch members["kty"] {
        case .text("RSA"):
            guard let bytes = Self.rsa(members) else { return nil }
            (kind, self.bytes) = (.rsa, bytes)
        case .text("EC"):
            guard let bytes = Self.p256(members) else { return nil }
            (kind, self.bytes) = (.curve, bytes)
        default: return nil
        }
    }

    /// Whether this key may have signed the text, going by what both say.
    func suits(_ text: SignedToken) -> Bool {
        (text.keyName == nil || text.keyName == name)
            && (algorithm == nil || algorithm == text.algorithm)
            && (kind == .curve) == (text.algorithm == .es256)
    }

    /// Whether the holder of this key signed exactly this text.
    func accepts(_ text: SignedToken) -> Bool {
        guard suits(text), let key = KeyHandle(publicKey: bytes) else { return false }
        guard kind == .curve else {
            return key.accepts(text.signature, of: text.message, by: text.algorithm)
        }
        // A token holds the two numbers side by side (RFC 7518, 3.4).
        guard text.signature.count == 64 else { return false }
        let numbers = [text.signature.prefix(32), text.signature.suffix(32)]
        let signature = DERValue.sequence(numbers.map { .number(Array($0)) }).bytes
        return key.accepts(signature, of: text.message, by: .es256)
    }

    private static func rsa(_ members: [String: ClaimValue]) -> [UInt8]? {
        guard let modulus = members["n"]?.text.flatMap({ Base64URLText.bytes($0) }),
            let exponent = members["e"]?.text.flatMap({ Base64URLText.bytes($0) }),
            let first = modulus.first, first != 0
        else { return nil }
        let bits = modulus.count * 8 - first.leadingZeroBitCount
        // Small exponents have been the way in too often; every broker has 65537.
        guard rsaBits ~= bits, exponent == [1, 0, 1] else { return nil }
        let key = DERValue.sequence([.number(modulus), .number(exponent)])
        return DERValue.sequence([.sequence([.name(rsaName), .null]), .bits(key.bytes)]).bytes
    }

    /// A point that is not on the curve is refused when the key is used.
    private static func p256(_ members: [String: ClaimValue]) -> [UInt8]? {
        guard members["crv"] == .text("P-256"),
            let x = members["x"]?.text.flatMap({ Base64URLText.bytes($0) }), x.count == 32,
            let y = members["y"]?.text.flatMap({ Base64URLText.bytes($0) }), y.count == 32
        else { return nil }
        let kind = DERValue.sequence([.name(curveName), .name(p256Name)])
        return DERValue.sequence([kind, .bits([4] + x + y)]).bytes
    }
}
