import PermitOffice
import Permits
import Testing

@testable import Registers

/// A service and a broker beside each other, and one login after another.
struct LoginRun: Sendable {
    let broker: OpenIDBroker
    let stub: StubBroker
    let server: StubServer

    /// Thursday 18 June 2026, 10:00 in the Netherlands.
    static let now = Instant(seconds: 1_781_769_600)
    static let returning = "https://parkeren.example/inloggen/terug"

    /// Levels as a broker says them.
    static let assurance = AssuranceClaims(
        required: .substantial,
        levels: ["basic": .low, "middle": .medium, "substantial": .substantial, "high": .high]
    )

    /// Runs the body with a broker that answers as the change says, at a service with these
    /// settings.
    @discardableResult
    static func open<Answer>(
        means: LoginMeans = .digid,
        person: OpenIDSettings.Person = .holder(
            HolderClaims(number: .bsn, claim: ClaimPath("bsn"))
        ),
        assurance: AssuranceClaims = assurance,
        key: ClientKey? = nil,
        metadata: [String: String] = [:],
        issuer: String = "",
        timeLimit: Duration = .seconds(60),
        change: @escaping @Sendable (inout TestToken) throws -> Void = { _ in },
        _ body: (LoginRun) async throws -> Answer
    ) async throws -> Answer {
        let keys = try BrokerKeys.shared.get()
        let key = key ?? keys.service
        let stub = StubBroker(clientKey: key, keys: try keys.published(), metadata: metadata) {
            var token = TestToken(
                issuer: $0,
                nonce: $1.query["nonce"] ?? "",
                at: now,
                keys: keys
            )
            try change(&token)
            return try token.text()
        }
        return try await StubServer.running({ stub.reply(to: $0) }) { server in
            let settings = OpenIDSettings(
                issuer: server.address + issuer,
                clientId: "loket",
                key: key,
                assurance: assurance,
                person: person,
                timeLimit: timeLimit
            )
            let broker = OpenIDBroker(
                [means: settings],
                .init(returning: returning, afterLogout: "https://parkeren.example/")
            )
            return try await body(LoginRun(broker: broker, stub: stub, server: server))
        }
    }

    /// Somebody logs in, and comes back as the broker sent them or as this says.
    func login(
        _ means: LoginMeans = .digid,
        at now: Instant = now,
        back: (LoginCallback) -> LoginCallback = { $0 }
    ) async throws -> LoginOutcome {
        let start = try await broker.begin(means, at: now)
        let callback = back(try stub.visit(start.address))
        return await broker.complete(start.flow, callback: callback, at: now)
    }

    /// How often the server was asked for this path.
    func count(_ path: String) -> Int {
        server.requests.count { $0.path == path }
    }
}

extension LoginOutcome {
    /// Who it is; nil when the login did not succeed.
    var identity: EstablishedIdentity? {
        if case .established(let identity) = self { identity } else { nil }
    }
}
