import COpenSSL
import Foundation
import PermitOffice

@testable import Registers

extension Forgery {
    /// Tokens that the broker did not sign, or not so.
    static let signatures: [Forgery] = [
        Forgery("no signature", .algorithm) { token, _ in
            token.head("alg", #""none""#)
            token.finish = { "\($0[0]).\($0[1])." }
        },
        header("alg", #""None""#, .algorithm),
        header("alg", nil, .algorithm),
        header("alg", "256", .algorithm),
        header("alg", #""RS384""#, .algorithm),
        header("alg", #""PS512""#, .algorithm),
        header("alg", #""ES384""#, .algorithm),
        header("alg", #""EdDSA""#, .algorithm),
        header("alg", #""ps256""#, .algorithm),
        Forgery("the public key as a shared secret", .algorithm) { token, keys in
            token.head("alg", #""HS256""#)
            let secret = try keys.rsa.jwk("a")
            token.finish = { parts in
                let code = sharedCode(of: "\(parts[0]).\(parts[1])", secret)
                return "\(parts[0]).\(parts[1]).\(Base64URLText.text(code))"
            }
        },
        header("kid", #""another""#, .key),
        header("kid", #""secret""#, .key),
        header("kid", "1", .malformed),
        Forgery("no kid where several keys suit", .key) { token, keys in
            token.sign(keys.curve, .es256, named: "b")
            token.head("kid", nil)
        },
        Forgery("a stranger's key under the broker's name", .signature) { token, keys in
            token.sign(keys.stranger, .ps256, named: "a")
        },
        Forgery("a stranger's key that comes along", .signature) { token, keys in
            token.sign(keys.stranger, .ps256, named: "a")
            token.head("jwk", try keys.stranger.jwk("a"))
            token.head("jku", #""https://evil.example/jwks""#)
        },
        Forgery("RSA of 1024 bits", .key) { $0.sign($1.weak, .rs256, named: "weak") },
        Forgery("the curve P-384", .key) { $0.sign($1.otherCurve, .es256, named: "p384") },
        Forgery("a point off the curve", .signature) { $0.sign($1.curve, .es256, named: "off") },
        Forgery("a key for encryption", .key) { $0.sign($1.stranger, .ps256, named: "enc") },
        Forgery("a key for another way", .key) { $0.sign($1.rsa, .rs256, named: "bound") },
        Forgery("an RSA key for a curve", .key) { token, keys in
            token.sign(keys.curve, .es256, named: "a")
        },
        Forgery("a curve for RSA", .key) { $0.sign($1.rsa, .ps256, named: "b") },
        Forgery("PSS that is called PKCS 1", .signature) { token, _ in
            token.head("alg", #""RS256""#)
        },
        Forgery("a curve's signature as certificates have it", .signature) { token, keys in
            token.sign(keys.curve, .es256, named: "b")
            token.finish = { parts in
                let message = "\(parts[0]).\(parts[1])"
                let raw = (try? keys.curve.rawSignature(of: message, by: .es256)) ?? []
                return "\(message).\(Base64URLText.text(raw))"
            }
        },
        Forgery("a curve's signature of noughts", .signature) { token, keys in
            token.sign(keys.curve, .es256, named: "b")
            let noughts = Base64URLText.text([UInt8](repeating: 0, count: 64))
            token.finish = { "\($0[0]).\($0[1]).\(noughts)" }
        },
        text("an empty signature", .signature) { "\($0[0]).\($0[1])." },
        text("another number in the payload", .signature) { parts in
            let other = decoded(parts[1]).replacing("999990019", with: "999991929")
            return "\(parts[0]).\(Base64URLText.text(other.utf8)).\(parts[2])"
        },
        text("another header", .signature) { parts in
            let other = decoded(parts[0]).replacing("PS256", with: "RS256")
            return "\(Base64URLText.text(other.utf8)).\(parts[1]).\(parts[2])"
        },
        text("one bit of the signature", .signature) { parts in
            var bytes = Base64URLText.bytes(parts[2]) ?? []
            bytes[100] ^= 1
            return "\(parts[0]).\(parts[1]).\(Base64URLText.text(bytes))"
        },
        text("a signature with a byte behind it", .signature) { parts in
            let bytes = (Base64URLText.bytes(parts[2]) ?? []) + [0]
            return "\(parts[0]).\(parts[1]).\(Base64URLText.text(bytes))"
        },
    ]

    private static func decoded(_ part: String) -> String {
        String(decoding: Base64URLText.bytes(part) ?? [], as: UTF8.self)
    }

    /// HMAC with SHA-256, as a token with a shared secret has it.
    private static func sharedCode(of message: String, _ secret: String) -> [UInt8] {
        let (message, secret) = (Array(message.utf8), Array(secret.utf8))
        var code = [UInt8](repeating: 0, count: 32)
        var size = 0
        _ = EVP_Q_mac(
            nil,
            "HMAC",
            nil,
            "SHA256",
            nil,
            secret,
            secret.count,
            message,
            message.count,
            &code,
            code.count,
            &size
        )
        return code
    }
}
