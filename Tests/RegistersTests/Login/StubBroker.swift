import Foundation
import PermitOffice
import Permits
import Synchronization
import Testing

@testable import Registers

/// A broker behind a stub: judges what the service sends as a real one does.
final class StubBroker: Sendable {
    /// Somebody who logged in and was sent back with a code.
    struct Visit: Sendable {
        let query: [String: String]
        var isUsed = false
    }

    private struct State {
        var visits: [String: Visit] = [:]
        var proofs: Set<String> = []
        var algorithms: [String] = []
    }

    /// What the token is, for whoever logged in.
    typealias TokenMaker = @Sendable (_ issuer: String, _ visit: Visit) throws -> String

    private let state = Mutex(State())
    private let clientKey: ClientKey
    private let maker: TokenMaker
    /// What stands in the document of the broker beside what usually does, as raw JSON.
    private let metadata: [String: String]
    private let keys: String

    init(
        clientKey: ClientKey,
        keys: String,
        metadata: [String: String] = [:],
        maker: @escaping TokenMaker
    ) {
        self.clientKey = clientKey
        self.keys = keys
        self.metadata = metadata
        self.maker = maker
    }

    /// In which ways the service signed so far.
    var algorithms: [String] { state.withLock { $0.algorithms } }

    /// Logs somebody in at the address that the service made, and sends them back.
    func visit(_ address: String) throws -> LoginCallback {
        let parts = try #require(URLComponents(string: address))
        let query = Dictionary(
            (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") },
            uniquingKeysWith: { $0 + " " + $1 }
        )
        let code = UUID().uuidString
        state.withLock { $0.visits[code] = Visit(query: query) }
        return LoginCallback(state: query["state"], code: code)
    }

    /// Answers as a broker does.
    func reply(to request: StubRequest) -> StubReply {
        let issuer = "http://\(request.headers["host"] ?? "")"
        switch (request.method, request.path) {
        case ("GET", "/.well-known/openid-configuration"): return .json(document(issuer))
        case ("GET", "/jwks"): return .json(keys)
        case ("POST", "/token"): return exchange(request, issuer)
        default: return .answer(404, "{}")
        }
    }

    private func document(_ issuer: String) -> String {
        let usual = [
            "issuer": "\"\(issuer)\"",
            "authorization_endpoint": "\"\(issuer)/login\"",
            "token_endpoint": "\"\(issuer)/token\"",
            "jwks_uri": "\"\(issuer)/jwks\"",
            "end_session_endpoint": "\"\(issuer)/logout\"",
            "response_types_supported": #"["code"]"#,
            "code_challenge_methods_supported": #"["S256"]"#,
            "token_endpoint_auth_methods_supported": #"["private_key_jwt"]"#,
        ]
        let members = usual.merging(metadata) { $1 }.filter { !$0.value.isEmpty }
            .map { "\"\($0)\": \($1.replacing("ISSUER", with: issuer))" }
        return "{" + members.joined(separator: ", ") + "}"
    }

    private func exchange(_ request: StubRequest, _ issuer: String) -> StubReply {
        let form = Self.form(request)
        guard isProven(form, audience: "\(issuer)/token") else {
            return .answer(401, #"{"error": "invalid_client"}"#)
        }
        guard form["grant_type"] == "authorization_code", let code = form["code"],
            let visit = use(code), form["redirect_uri"] == visit.query["redirect_uri"],
            let verifier = form["code_verifier"], verifier.utf8.count >= 43,
            Base64URLText.text(Digest.sha256(verifier)) == visit.query["code_challenge"]
        else { return .answer(400, #"{"error": "invalid_grant"}"#) }
        guard let token = try? maker(issuer, visit) else { return .answer(500, "{}") }
        return .json(#"{"access_token": "x", "token_type": "Bearer", "id_token": "\#(token)"}"#)
    }

    /// A code works once; a second try tells nobody whether it was good.
    private func use(_ code: String) -> Visit? {
        state.withLock { state in
            guard let visit = state.visits[code], !visit.isUsed else { return nil }
            state.visits[code]?.isUsed = true
            return visit
        }
    }

    /// Whether the service proved itself (RFC 7523), with a proof that was not used before.
    private func isProven(_ form: [String: String], audience: String) -> Bool {
        let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        guard form["client_assertion_type"] == kind, form["client_secret"] == nil,
            let text = form["client_assertion"], let proof = try? SignedToken(text),
            let members = ClaimReader.object(clientKey.publicKey.utf8),
            ProviderKey(members.merging(["kid": .text(clientKey.thumbprint)]) { $1 })?
                .accepts(proof) == true,
            proof.claims["iss"] == .text("loket"), proof.claims["sub"] == .text("loket"),
            proof.claims["aud"] == .text(audience), form["client_id"] == "loket",
            let made = proof.claims["iat"]?.seconds, let end = proof.claims["exp"]?.seconds,
            1...300 ~= end - made, let name = proof.claims["jti"]?.text, name.utf8.count >= 22
        else { return false }
        return state.withLock { state in
            state.algorithms.append(proof.algorithm.rawValue)
            return state.proofs.insert(name).inserted
        }
    }

    private static func form(_ request: StubRequest) -> [String: String] {
        guard request.headers["content-type"] == "application/x-www-form-urlencoded" else {
            return [:]
        }
        var parts = URLComponents()
        parts.percentEncodedQuery = request.text
        return Dictionary(
            (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") },
            uniquingKeysWith: { $0 + " " + $1 }
        )
    }
}
