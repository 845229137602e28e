import Permits
import PermitStore

extension Office {
    /// Every API key that was ever given out, by name.
    public func clients() async throws -> [ClientView] {
        try await register.store.read { record in
            try record.clients().map {
                ClientView(name: $0.name, role: $0.role, isRevoked: $0.isRevoked)
            }
        }
    }

    /// Adds an API key; answers its token, which is recorded nowhere.
    ///
    /// A name is given once.
    public func addClient(
        name: String,
        role: Role,
        by caller: Caller
    ) async throws -> Outcome<String> {
        let store = register.store
        let token = TokenHash.newToken()
        let hash = [UInt8](store.keys.tokens.hash(token))
        return try await store.commit(at: clock.now(), by: caller.auditName) { change in
            guard try !change.record.clients().contains(where: { $0.name == name }) else {
                return .refused(.alreadyClosed)
            }
            try change.addClient(name: name, role: role.rawValue, tokenHash: hash)
            return .done(token)
        }
    }

    /// Gives a client another token; the old one counts no more.
    public func rotateClient(
        name: String,
        by caller: Caller
    ) async throws -> Outcome<String> {
        let store = register.store
        let token = TokenHash.newToken()
        let hash = [UInt8](store.keys.tokens.hash(token))
        return try await store.commit(at: clock.now(), by: caller.auditName) { change in
            guard try change.record.clients().contains(where: { $0.name == name }) else {
                return .notFound
            }
            _ = try change.rotateClient(name: name, tokenHash: hash)
            return .done(token)
        }
    }

    /// Lets a client's token count no more.
    public func revokeClient(name: String, by caller: Caller) async throws -> Outcome<Instant> {
        let now = clock.now()
        return try await register.store.commit(at: now, by: caller.auditName) { change in
            let clients = try change.record.clients()
            guard clients.contains(where: { $0.name == name && !$0.isRevoked }) else {
                return .notFound
            }
            _ = try change.revokeClient(name: name)
            return .done(now)
        }
    }
}
