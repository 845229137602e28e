import PermitOffice
import Permits
import Testing

@testable import Registers

/// Brokers that do not answer, or not as they should.
struct BrokerFaultTests {
    private static let faults: [(String, StubReply)] = [
        ("an error", .answer(500, "{}")),
        ("too busy", .answer(503, "{}")),
        ("nothing", .silence),
        ("no connection", .hangUp),
        ("half an answer", .cutOff),
        ("no end", .dribble),
        ("too much", .flood),
        ("no HTTP", .noise),
        ("a page", .answer(200, "<html>", type: "text/html")),
        ("no JSON", .json("{")),
        ("a list", .json("[]")),
        ("nothing in it", .json("{}")),
        ("another place", .answer(302, "", headers: ["Location": "http://127.0.0.1:1/"])),
        ("who are you", .answer(401, #"{"error": "invalid_client"}"#)),
        ("something twice", .json(#"{"id_token": "a", "id_token": "b", "keys": [], "keys": []}"#)),
    ]
    private static let places = ["/.well-known/openid-configuration", "/jwks", "/token"]

    @Test(arguments: places, faults)
    func `IAM-15: A broker that does not answer well is a failure, and nobody is logged in`(
        place: String,
        fault: (String, StubReply)
    ) async throws {
        // Slow answers must end in time; the others have all the time that a busy machine needs.
        let isSlow = ["nothing", "no end"].contains(fault.0)
        try await LoginRun.open(timeLimit: isSlow ? .seconds(1) : .seconds(60)) { run in
            run.server.behave { $0.path == place ? fault.1 : run.stub.reply(to: $0) }
            guard place != Self.places[0] else {
                await #expect(throws: (any Error).self) { try await run.login() }
                return
            }

            let outcome = try await run.login()
            run.server.behave { run.stub.reply(to: $0) }
            let later = try await run.login(at: LoginRun.now.adding(seconds: 1))

            #expect(outcome == .failed)
            #expect(later.identity != nil)
        }
    }

    private static let documents: [(String, String)] = [
        ("issuer", #""https://another.example""#), ("issuer", #""ISSUER/""#), ("issuer", ""),
        ("issuer", #"["ISSUER"]"#),
    ]

    @Test(arguments: documents)
    func `IAM-04: A document of another broker is refused`(
        member: String,
        value: String
    ) async throws {
        try await LoginRun.open(metadata: [member: value]) { run in
            await #expect(throws: LoginRefusal.issuer) {
                try await run.broker.begin(.digid, at: LoginRun.now)
            }
        }
    }

    private static let wrong: [(String, String)] = [
        ("token_endpoint", ""),
        ("token_endpoint", #""https://evil.example/token""#),
        ("token_endpoint", #""http://192.0.2.1/token""#),
        ("token_endpoint", #""file:///etc/passwd""#),
        ("token_endpoint", #""ISSUER/token?a=b""#),
        ("jwks_uri", ""),
        ("jwks_uri", #""https://evil.example/jwks""#),
        ("authorization_endpoint", #""https://evil.example/login""#),
        ("authorization_endpoint", #""javascript:alert(1)""#),
        ("authorization_endpoint", ""),
        ("response_types_supported", #"["id_token"]"#),
        ("code_challenge_methods_supported", #"["plain"]"#),
        ("token_endpoint_auth_methods_supported", #"["client_secret_basic"]"#),
    ]

    @Test(arguments: wrong)
    func `IAM-01, SEC-19: A broker that sends elsewhere, or cannot do what is needed, is not used`(
        member: String,
        value: String
    ) async throws {
        try await LoginRun.open(metadata: [member: value]) { run in
            await #expect(throws: RegisterFault.unreadable) {
                try await run.broker.begin(.digid, at: LoginRun.now)
            }
        }
    }

    @Test func `IAM-04: A key that is not known is asked for again, not more often than each 10 s`()
        async throws
    {
        try await LoginRun.open(change: { $0.head("kid", #""new""#) }) { run in
            let now = LoginRun.now
            let outcome = try await run.login(at: now)
            #expect(outcome == .refused(.key))
            #expect(run.count("/jwks") == 1)

            for second: Int64 in [1, 9] {
                _ = try await run.login(at: now.adding(seconds: second))
            }
            #expect(run.count("/jwks") == 1)

            _ = try await run.login(at: now.adding(seconds: 10))
            _ = try await run.login(at: now.adding(seconds: 11))
            #expect(run.count("/jwks") == 2)
        }
    }

    @Test func `IAM-04: A broker may have a new key`() async throws {
        let keys = try BrokerKeys.shared.get()
        try await LoginRun.open(change: { $0.sign(keys.stranger, .ps256, named: "new") }) { run in
            let outcome = try await run.login()
            let fresh = #"{"keys": [\#(try keys.stranger.jwk("new"))]}"#
            run.server.behave { $0.path == "/jwks" ? .json(fresh) : run.stub.reply(to: $0) }

            let later = try await run.login(at: LoginRun.now.adding(seconds: 10))

            // The token is made for the first moment; its times are within the leeway.
            #expect(outcome == .refused(.key))
            #expect(later.identity != nil)
        }
    }

    @Test func `What a broker publishes is kept for an hour`() async throws {
        try await LoginRun.open { run in
            for seconds: Int64 in [0, 3599, 3600, 3601] {
                _ = try await run.broker.begin(.digid, at: LoginRun.now.adding(seconds: seconds))
            }

            #expect(run.count("/.well-known/openid-configuration") == 2)
        }
    }

    @Test func `IAM-22: Whoever hears of faults hears nothing about people`() async throws {
        let keys = try BrokerKeys.shared.get()
        let heard = FaultList()
        try await StubServer.running({ _ in .answer(500, "{}") }) { server in
            let settings = OpenIDSettings(
                issuer: server.address,
                clientId: "loket",
                key: keys.service,
                assurance: LoginRun.assurance,
                person: .holder(HolderClaims(number: .bsn, claim: ClaimPath("bsn")))
            )
            let broker = OpenIDBroker([.digid: settings], .init(returning: LoginRun.returning)) {
                heard.add("\($0): \($1)")
            }

            _ = try? await broker.begin(.digid, at: LoginRun.now)
        }

        #expect(heard.all == ["digid: it refuses, with status 500"])
    }
}
