import Foundation
import Permits

@testable import Registers

/// A token as a broker makes it, before anything in it is forged.
///
/// Names and values are raw JSON, in their order, so that they can stand twice.
struct TestToken: Sendable {
    var header: [(name: String, value: String)]
    var claims: [(name: String, value: String)]
    var key: TestKey
    var way: SignatureAlgorithm
    /// What is done to the text of the payload before it is signed.
    var payload: @Sendable (String) -> String = { $0 }
    /// What is done to the three parts after signing.
    var finish: @Sendable ([String]) -> String = { $0.joined(separator: ".") }

    /// A good one for a resident.
    init(issuer: String, nonce: String, at now: Instant, keys: BrokerKeys) {
        header = [("alg", #""PS256""#), ("kid", #""a""#), ("typ", #""JWT""#)]
        claims = [
            ("iss", "\"\(issuer)\""), ("sub", #""subject-1""#), ("aud", #""loket""#),
            ("nonce", "\"\(nonce)\""), ("iat", "\(now.seconds)"), ("nbf", "\(now.seconds)"),
            ("exp", "\(now.seconds + 300)"), ("jti", "\"\(UUID().uuidString)\""),
            ("acr", #""substantial""#), ("bsn", #""999990019""#),
        ]
        (key, way) = (keys.rsa, .ps256)
    }

    /// Sets a claim to raw JSON, or takes it away.
    mutating func set(_ name: String, _ value: String?) {
        claims.removeAll { $0.name == name }
        if let value { claims.append((name, value)) }
    }

    /// The same for the header.
    mutating func head(_ name: String, _ value: String?) {
        header.removeAll { $0.name == name }
        if let value { header.append((name, value)) }
    }

    /// Signs with another key, which the header names.
    mutating func sign(_ key: TestKey, _ way: SignatureAlgorithm, named name: String) {
        (self.key, self.way) = (key, way)
        head("alg", "\"\(way.rawValue)\"")
        head("kid", "\"\(name)\"")
    }

    /// The token as it is sent.
    func text() throws -> String {
        let parts = [Self.json(header), payload(Self.json(claims))].map {
            Base64URLText.text($0.utf8)
        }
        let message = parts.joined(separator: ".")
        let signature = Base64URLText.text(try key.signature(of: message, by: way))
        return finish(parts + [signature])
    }

    private static func json(_ members: [(name: String, value: String)]) -> String {
        "{" + members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
    }
}
