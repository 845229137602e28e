import PermitOffice
import Permits
import Testing

@testable import Registers

/// Tokens that are not what they say, each through the whole login.
struct ForgedTokenTests {
    private static let forgeries = Forgery.signatures + Forgery.claims + Forgery.texts

    @Test(arguments: forgeries)
    func `IAM-02, IAM-04, IAM-06, IAM-07: A token that is not right makes no session`(
        forgery: Forgery
    ) async throws {
        let keys = try BrokerKeys.shared.get()
        let change: @Sendable (inout TestToken) throws -> Void = { try forgery.change(&$0, keys) }
        try await LoginRun.open(change: change) { run in
            let outcome = try await run.login()

            #expect(outcome == .refused(forgery.reason))
            #expect(run.count("/token") == 1)
        }
    }

    /// Ways to write a token that mean the same or more, each with the level that follows.
    private static let good: [(String, AssuranceLevel, Forgery.Change)] = [
        ("as it is", .substantial, { _, _ in }),
        ("a higher level", .high, { token, _ in token.set("acr", #""high""#) }),
        ("RSA as of old", .substantial, { $0.sign($1.rsa, .rs256, named: "a") }),
        ("a curve", .substantial, { $0.sign($1.curve, .es256, named: "b") }),
        ("a key for this way", .substantial, { $0.sign($1.rsa, .ps256, named: "bound") }),
        ("a list of one", .substantial, { token, _ in token.set("aud", #"["loket"]"#) }),
        ("azp", .substantial, { token, _ in token.set("azp", #""loket""#) }),
        ("no typ", .substantial, { token, _ in token.head("typ", nil) }),
        ("no nbf", .substantial, { token, _ in token.set("nbf", nil) }),
        ("no jti", .substantial, { token, _ in token.set("jti", nil) }),
        (
            "a sector", .substantial,
            {
                $0.set("bsn", #""s00000000:999990019""#); _ = $1
            }
        ),
        (
            "clocks apart", .substantial,
            { token, _ in
                token.set("iat", "\(LoginRun.now.seconds + 30)")
            }
        ),
        (
            "just ended", .substantial,
            { token, _ in
                token.set("iat", "\(LoginRun.now.seconds - 30)")
                token.set("exp", "\(LoginRun.now.seconds - 29)")
            }
        ),
        (
            "an hour", .substantial,
            { token, _ in
                token.set("exp", "\(LoginRun.now.seconds + 3600)")
            }
        ),
        (
            "parts of a second", .substantial,
            { token, _ in
                token.set("iat", "\(LoginRun.now.seconds).75")
            }
        ),
        (
            "spaces", .substantial,
            { token, _ in
                token.payload = { $0.replacing(",", with: " ,\n\t") }
            }
        ),
    ]

    @Test(arguments: good)
    func `IAM-02, IAM-04: A token that is right says who it is and how sure that is`(
        name: String,
        level: AssuranceLevel,
        change: @escaping Forgery.Change
    ) async throws {
        let keys = try BrokerKeys.shared.get()
        try await LoginRun.open(change: { try change(&$0, keys) }) { run in
            let outcome = try await run.login()

            let identity = try #require(outcome.identity, "\(name): \(outcome)")

            #expect(identity.caller == .citizen(bsn: "999990019"))
            #expect(identity.means == .digid && identity.level == level)
            #expect(identity.at == LoginRun.now)
        }
    }

    @Test func `IAM-04: A token counts once, whatever login it is shown in`() async throws {
        try await LoginRun.open(change: { $0.set("jti", #""the same""#) }) { run in
            let first = try await run.login()
            let second = try await run.login()

            #expect(first.identity != nil)
            #expect(second == .refused(.replay))
        }
    }

    @Test func `IAM-04: A token that was refused may be made again, better`() async throws {
        let tokens = SeenTokens(countMax: 1)
        let end = LoginRun.now.adding(seconds: 300)

        #expect(tokens.insert("a", until: end, at: LoginRun.now))
        #expect(!tokens.insert("a", until: end, at: LoginRun.now))
        #expect(!tokens.insert("b", until: end, at: LoginRun.now))
        #expect(tokens.insert("b", until: end.adding(seconds: 300), at: end))
    }

    @Test func `IAM-04: A way to sign that the broker does not have is refused`() async throws {
        let metadata = ["id_token_signing_alg_values_supported": #"["RS256"]"#]
        try await LoginRun.open(metadata: metadata) { run in
            let outcome = try await run.login()

            #expect(outcome == .refused(.algorithm))
        }
    }

    @Test func `IAM-04: There are more than a hundred ways to be wrong`() {
        #expect(Self.forgeries.count > 100)
        #expect(Set(Self.forgeries.map(\.testDescription)).count == Self.forgeries.count)
    }
}
