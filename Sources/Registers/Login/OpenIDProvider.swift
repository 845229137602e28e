import PermitOffice
import Permits

/// One means of login at its broker: the code flow of OpenID Connect, with PKCE and a signed proof.
final class OpenIDProvider: Sendable {
    private let means: LoginMeans
    private let settings: OpenIDSettings
    private let addresses: OpenIDBroker.Addresses
    private let listener: RegisterConnection.Listener
    private let discovery: RegisterConnection
    private let hosts: Set<String>
    private let doors = Published<ProviderDoors>()
    private let keys = Published<[ProviderKey]>()
    private let seen = SeenTokens()

    /// How soon keys may be asked for again when a token names one that is not known, in seconds.
    private static let keyPatienceSeconds: Int64 = 10

    /// Takes over settings; nil when the issuer is no address that may be asked.
    init?(
        _ means: LoginMeans,
        _ settings: OpenIDSettings,
        _ addresses: OpenIDBroker.Addresses,
        listener: @escaping RegisterConnection.Listener
    ) {
        guard let issuer = RegisterAddress(settings.issuer) else { return nil }
        self.means = means
        self.settings = settings
        self.addresses = addresses
        self.listener = listener
        discovery = RegisterConnection(
            means.rawValue,
            at: issuer,
            timeLimit: settings.timeLimit,
            listener: listener
        )
        hosts = settings.hosts.union([issuer.host])
    }

    /// Makes the address where somebody logs in, and what must be known when they come back.
    func begin(at now: Instant) async throws -> LoginStart {
        let metadata = try await openDoors(at: now).metadata
        let flow = LoginFlow(
            state: Digest.randomText(),
            nonce: Digest.randomText(),
            codeVerifier: Digest.randomText(),
            means: means,
            begunAt: now
        )
        var fields = [
            ("response_type", "code"),
            ("client_id", settings.clientId),
            ("redirect_uri", addresses.returning),
            ("scope", settings.scopes.joined(separator: " ")),
            ("state", flow.state),
            ("nonce", flow.nonce),
            ("code_challenge", Base64URLText.text(Digest.sha256(flow.codeVerifier))),
            ("code_challenge_method", "S256"),
        ]
        let levels = settings.assurance.asked
        if !levels.isEmpty { fields.append(("acr_values", levels.joined(separator: " "))) }
        return LoginStart(address: "\(metadata.login.text)?\(FormText.text(fields))", flow: flow)
    }

    /// Finishes a login.
    func complete(
        _ flow: LoginFlow,
        _ callback: LoginCallback,
        at now: Instant
    ) async -> LoginOutcome {
        do {
            try acceptReturn(flow, callback, at: now)
            let doors = try await openDoors(at: now)
            try acceptIssuer(callback, doors.metadata)
            if let error = callback.error {
                return error == "access_denied" ? .cancelled : .failed
            }
            return .established(try await identity(flow, callback, doors, at: now))
        } catch let refusal as LoginRefusal {
            return .refused(refusal)
        } catch {
            return .failed
        }
    }

    /// The address where somebody logs out; nil when there is none.
    func endSession(of identity: EstablishedIdentity) async -> String? {
        // Where to log out was known at the login, however long ago that was.
        var known = doors.last
        if known == nil { known = try? await openDoors(at: identity.at) }
        guard let page = known?.metadata.logout else { return nil }
        var fields = [("client_id", settings.clientId)]
        if let token = identity.idToken { fields.append(("id_token_hint", token)) }
        if let after = addresses.afterLogout { fields.append(("post_logout_redirect_uri", after)) }
        return "\(page.text)?\(FormText.text(fields))"
    }

    private func openDoors(at now: Instant) async throws -> ProviderDoors {
        try await doors.value(at: now) {
            let question = RegisterQuestion("/.well-known/openid-configuration")
            let answer = try await discovery.ask(question) { $0 }
            let metadata = try ProviderMetadata(answer, issuer: settings.issuer, hosts: hosts)
            return ProviderDoors(
                metadata,
                name: means.rawValue,
                timeLimit: settings.timeLimit,
                listener: listener
            )
        }
    }

    private func acceptReturn(
        _ flow: LoginFlow,
        _ callback: LoginCallback,
        at now: Instant
    ) throws(LoginRefusal) {
        guard flow.means == means, flow.isAlive(at: now) else { throw .noFlow }
        guard let state = callback.state, Digest.equal(state, flow.state) else { throw .state }
    }

    private func acceptIssuer(
        _ callback: LoginCallback,
        _ metadata: ProviderMetadata
    ) throws(LoginRefusal) {
        guard let issuer = callback.issuer else {
            if metadata.namesItself { throw .issuer }
            return
        }
        guard issuer == settings.issuer else { throw .issuer }
    }

    private func identity(
        _ flow: LoginFlow,
        _ callback: LoginCallback,
        _ doors: ProviderDoors,
        at now: Instant
    ) async throws -> EstablishedIdentity {
        guard let code = callback.code, 1...2048 ~= code.utf8.count else { throw LoginRefusal.code }
        let form = TokenForm(
            code: code,
            verifier: flow.codeVerifier,
            returnAddress: addresses.returning,
            settings: settings,
            metadata: doors.metadata,
            at: now
        )
        guard let form else { throw RegisterFault.unreadable }
        guard let text = try await doors.askToken(form) else { throw LoginRefusal.code }
        let token = try SignedToken(text)
        try await acceptSignature(token, doors, at: now)
        let check = TokenCheck(
            issuer: settings.issuer,
            clientId: settings.clientId,
            flow: flow,
            now: now
        )
        let (name, end) = try check.accept(token.claims)
        let level = try settings.assurance.level(in: token.claims)
        let caller =
            switch settings.person {
            case .holder(let claims): try claims.caller(in: token.claims)
            case .staff(let claims): try claims.caller(in: token.claims)
            }
        guard seen.insert(name, until: end, at: now) else { throw LoginRefusal.replay }
        return EstablishedIdentity(
            caller: caller,
            means: means,
            level: level,
            at: now,
            idToken: text
        )
    }

    private func acceptSignature(
        _ token: SignedToken,
        _ doors: ProviderDoors,
        at now: Instant
    ) async throws {
        guard doors.metadata.tokenAlgorithms.contains(token.algorithm) else {
            throw LoginRefusal.algorithm
        }
        var known = try await keys.value(at: now, ask: doors.askKeys).filter { $0.suits(token) }
        if known.isEmpty {
            known = try await keys.value(
                at: now,
                youngerThanSeconds: Self.keyPatienceSeconds,
                ask: doors.askKeys
            ).filter { $0.suits(token) }
        }
        // A token that does not name its key is only to be tried when there is no choice.
        guard !known.isEmpty, token.keyName != nil || known.count == 1 else {
            throw LoginRefusal.key
        }
        guard known.contains(where: { $0.accepts(token) }) else { throw LoginRefusal.signature }
    }
}
