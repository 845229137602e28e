import COpenSSL
import Foundation
import Testing

@testable import Registers

/// A pair of keys that is made for one run of the tests.
struct TestKey: Sendable {
    let pem: Data
    private let der: [UInt8]
    private let size: Int
    private let curve: String?

    /// RSA with so many bits.
    static func rsa(_ bits: Int32) throws -> TestKey {
        let maker = try #require(EVP_PKEY_CTX_new_from_name(nil, "RSA", nil))
        defer { EVP_PKEY_CTX_free(maker) }
        try #require(EVP_PKEY_keygen_init(maker) == 1)
        try #require(EVP_PKEY_CTX_set_rsa_keygen_bits(maker, bits) == 1)
        return try TestKey(maker, size: Int(bits) / 8, curve: nil)
    }

    /// A curve, by the name that OpenSSL has for it and the one that tokens have.
    static func curve(_ name: String, _ tokenName: String, size: Int) throws -> TestKey {
        let maker = try #require(EVP_PKEY_CTX_new_from_name(nil, "EC", nil))
        defer { EVP_PKEY_CTX_free(maker) }
        try #require(EVP_PKEY_keygen_init(maker) == 1)
        try #require(EVP_PKEY_CTX_set_group_name(maker, name) == 1)
        return try TestKey(maker, size: size, curve: tokenName)
    }

    private init(_ maker: OpaquePointer, size: Int, curve: String?) throws {
        var made: OpaquePointer?
        try #require(EVP_PKEY_generate(maker, &made) == 1)
        defer { EVP_PKEY_free(made) }
        var written: UnsafeMutablePointer<UInt8>?
        let count = Int(i2d_PrivateKey(made, &written))
        der = Array(UnsafeBufferPointer(start: written, count: count))
        CRYPTO_free(written, #file, #line)
        let kind = curve == nil ? "RSA" : "EC"
        let text = Data(der).base64EncodedString(options: [.lineLength64Characters])
        pem = Data(
            "-----BEGIN \(kind) PRIVATE KEY-----\n\(text)\n-----END \(kind) PRIVATE KEY-----\n".utf8
        )
        (self.size, self.curve) = (size, curve)
    }

    /// The public half, with these members beside it.
    func jwk(_ name: String, _ more: [String: String] = [:]) throws -> String {
        guard let key = KeyHandle(privateKey: der) else { throw Unusable() }
        var members = ["kid": name]
        if let curve {
            members["kty"] = "EC"
            members["crv"] = curve
            members["x"] = try Self.text(key.number("qx", size: size))
            members["y"] = try Self.text(key.number("qy", size: size))
        } else {
            members["kty"] = "RSA"
            members["n"] = try Self.text(key.number("n"))
            members["e"] = try Self.text(key.number("e"))
        }
        let all = members.merging(more) { $1 }
        return String(decoding: try JSONEncoder().encode(all), as: UTF8.self)
    }

    /// A signature as it stands in a token.
    func signature(of message: String, by way: SignatureAlgorithm) throws -> [UInt8] {
        let raw = try rawSignature(of: message, by: way)
        return curve == "P-256" ? numbers(of: raw) : raw
    }

    /// A signature as OpenSSL makes it.
    func rawSignature(of message: String, by way: SignatureAlgorithm) throws -> [UInt8] {
        guard let key = KeyHandle(privateKey: der) else { throw Unusable() }
        guard let signature = key.signature(of: Array(message.utf8), by: way) else {
            throw Unusable()
        }
        return signature
    }

    /// The two numbers that OpenSSL writes behind each other, each in 32 bytes.
    private func numbers(of signature: [UInt8]) -> [UInt8] {
        var rest = signature.dropFirst(2)
        return (0..<2).flatMap { _ in
            let count = Int(rest[rest.startIndex + 1])
            let number = Array(rest.dropFirst(2).prefix(count).drop { $0 == 0 })
            rest = rest.dropFirst(2 + count)
            return [UInt8](repeating: 0, count: 32 - number.count) + number
        }
    }

    private struct Unusable: Error {}

    private static func text(_ number: [UInt8]?) throws -> String {
        Base64URLText.text(try #require(number))
    }
}
