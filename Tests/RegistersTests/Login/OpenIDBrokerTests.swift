import Foundation
import PermitOffice
import Permits
import Testing

@testable import Registers

/// The login over real connections, from the first address to the last.
struct OpenIDBrokerTests {
    @Test func `IAM-01: The way to the broker asks for a code and binds the answer to us`()
        async throws
    {
        try await LoginRun.open { run in
            let start = try await run.broker.begin(.digid, at: LoginRun.now)
            let other = try await run.broker.begin(.digid, at: LoginRun.now)

            let parts = try #require(URLComponents(string: start.address))
            let items = (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }
            let query = Dictionary(uniqueKeysWithValues: items)
            #expect(start.address.hasPrefix("\(run.server.address)/login?"))
            #expect(query["response_type"] == "code")
            #expect(query["scope"] == "openid")
            #expect(query["client_id"] == "loket")
            #expect(query["redirect_uri"] == LoginRun.returning)
            #expect(query["acr_values"] == "substantial high")
            #expect(query["code_challenge_method"] == "S256")
            let challenge = Base64URLText.text(Digest.sha256(start.flow.codeVerifier))
            #expect(query["code_challenge"] == challenge)
            #expect(query["state"] == start.flow.state && query["nonce"] == start.flow.nonce)
            let (one, two) = (start.flow, other.flow)
            let secrets = [one, two].flatMap { [$0.state, $0.nonce, $0.codeVerifier] }
            #expect(Set(secrets).count == 6)
            #expect(secrets.allSatisfy { $0.utf8.count == 43 })
            #expect(!start.address.contains(one.codeVerifier))
            #expect(one.means == .digid && one.begunAt == LoginRun.now)
            // What the broker publishes was asked for once.
            #expect(run.server.requests.count == 1)
        }
    }

    @Test func `IAM-01: The profile of somebody is never asked for`() throws {
        let settings = OpenIDSettings(
            issuer: "https://a.example",
            clientId: "loket",
            key: try BrokerKeys.shared.get().service,
            assurance: LoginRun.assurance,
            person: .holder(HolderClaims(number: .bsn, claim: ClaimPath("bsn"))),
            scopes: ["profile", "idp_scoping:digid", "openid"]
        )

        #expect(settings.scopes == ["openid", "idp_scoping:digid"])
    }

    private static let ways: [(String?, Bool, String?)] = [
        (nil, true, "PS256"),
        (#"["RS256", "PS256"]"#, true, "PS256"),
        (#"["RS256", "ES256"]"#, true, "RS256"),
        (#"["ES256"]"#, true, nil),
        (#"["RS256", "ES256"]"#, false, "ES256"),
        (nil, false, "ES256"),
        (#"["RS256"]"#, false, nil),
    ]

    @Test(arguments: ways)
    func `IAM-03: The service proves itself with a key, each time anew`(
        accepted: String?,
        isRSA: Bool,
        way: String?
    ) async throws {
        let keys = try BrokerKeys.shared.get()
        var metadata: [String: String] = [:]
        metadata["token_endpoint_auth_signing_alg_values_supported"] = accepted
        let key = isRSA ? keys.service : keys.serviceCurve
        try await LoginRun.open(key: key, metadata: metadata) { run in
            let outcomes = [try await run.login(), try await run.login()]

            #expect(outcomes.allSatisfy { ($0.identity != nil) == (way != nil) })
            #expect(run.stub.algorithms == (way.map { [$0, $0] } ?? []))
            #expect(run.count("/token") == (way == nil ? 0 : 2))
            if way == nil { #expect(outcomes == [.failed, .failed]) }
        }
    }

    private static let returns:
        [(String, @Sendable (LoginCallback) -> LoginCallback, LoginOutcome)] =
            [
                ("another state", { .init(state: "x", code: $0.code) }, .refused(.state)),
                ("no state", { .init(state: nil, code: $0.code) }, .refused(.state)),
                ("no code", { .init(state: $0.state) }, .refused(.code)),
                ("an empty code", { .init(state: $0.state, code: "") }, .refused(.code)),
                ("another code", { .init(state: $0.state, code: "x") }, .refused(.code)),
                (
                    "another broker",
                    { .init(state: $0.state, code: $0.code, issuer: "https://evil.example") },
                    .refused(.issuer)
                ),
                ("cancelled", { .init(state: $0.state, error: "access_denied") }, .cancelled),
                ("an error", { .init(state: $0.state, error: "server_error") }, .failed),
                (
                    "cancelled in another login",
                    { _ in .init(state: "x", error: "access_denied") },
                    .refused(.state)
                ),
            ]

    @Test(arguments: returns)
    func `IAM-05, IAM-15: Who comes back otherwise than they went has no session`(
        name: String,
        back: @escaping @Sendable (LoginCallback) -> LoginCallback,
        outcome: LoginOutcome
    ) async throws {
        try await LoginRun.open { run in
            let found = try await run.login(back: back)

            #expect(found == outcome, "\(name)")
            let asks = name == "another code" ? 1 : 0
            #expect(run.count("/token") == asks)
        }
    }

    @Test func `IAM-05: A code of another login does not fit`() async throws {
        try await LoginRun.open { run in
            let other = try await run.broker.begin(.digid, at: LoginRun.now)
            let code = try run.stub.visit(other.address).code

            let outcome = try await run.login { .init(state: $0.state, code: code) }

            #expect(outcome == .refused(.code))
        }
    }

    @Test func `IAM-05: A code works once`() async throws {
        try await LoginRun.open { run in
            let start = try await run.broker.begin(.digid, at: LoginRun.now)
            let callback = try run.stub.visit(start.address)
            let broker = run.broker

            let first = await broker.complete(start.flow, callback: callback, at: LoginRun.now)
            let second = await broker.complete(start.flow, callback: callback, at: LoginRun.now)

            #expect(first.identity != nil)
            #expect(second == .refused(.code))
        }
    }

    @Test func `IAM-05: A login that took too long, or was begun with other means, is none`()
        async throws
    {
        try await LoginRun.open { run in
            let start = try await run.broker.begin(.digid, at: LoginRun.now)
            let callback = try run.stub.visit(start.address)
            let late = LoginRun.now.adding(seconds: 600)
            let other = LoginFlow(
                state: start.flow.state,
                nonce: start.flow.nonce,
                codeVerifier: start.flow.codeVerifier,
                means: .staff,
                begunAt: LoginRun.now
            )

            let outcomes = [
                await run.broker.complete(start.flow, callback: callback, at: late),
                await run.broker.complete(other, callback: callback, at: LoginRun.now),
            ]

            #expect(outcomes == [.refused(.noFlow), .refused(.noFlow)])
        }
    }

    @Test func `IAM-05: A broker that names itself always does`() async throws {
        let metadata = ["authorization_response_iss_parameter_supported": "true"]
        try await LoginRun.open(metadata: metadata) { run in
            let issuer = run.server.address

            let silent = try await run.login()
            let named = try await run.login {
                .init(state: $0.state, code: $0.code, issuer: issuer)
            }

            #expect(silent == .refused(.issuer))
            #expect(named.identity != nil)
        }
    }

    @Test func `IAM-13: Who logs out goes to the broker, with what it wants to see again`()
        async throws
    {
        try await LoginRun.open { run in
            let outcome = try await run.login()
            let identity = try #require(outcome.identity)

            let page = await run.broker.endSession(of: identity)

            let address = try #require(page)
            let query = URLComponents(string: address)?.queryItems ?? []
            #expect(address.hasPrefix("\(run.server.address)/logout?"))
            #expect(
                query.map(\.name) == ["client_id", "id_token_hint", "post_logout_redirect_uri"]
            )
            #expect(query[1].value == identity.idToken)
            #expect(query[2].value == "https://parkeren.example/")
        }
    }

    @Test func `IAM-13: A broker without a page to log out is no obstacle`() async throws {
        try await LoginRun.open(metadata: ["end_session_endpoint": ""]) { run in
            let outcome = try await run.login()
            let identity = try #require(outcome.identity)

            let page = await run.broker.endSession(of: identity)

            #expect(page == nil)
        }
    }

    @Test func `Means that are not set up are not offered`() async throws {
        try await LoginRun.open { run in
            #expect(run.broker.means == [.digid])
            await #expect(throws: RegisterFault.self) {
                try await run.broker.begin(.staff, at: LoginRun.now)
            }
        }
    }
}
