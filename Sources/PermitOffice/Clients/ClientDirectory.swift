import PermitStore
import Synchronization

/// The API keys that count, at hand so that a check never asks the store.
public final class ClientDirectory: Sendable {
    private let callers = Mutex<[[UInt8]: Caller]>([:])
    private let hash: TokenHash

    /// Makes an empty directory.
    public init(hash: TokenHash) {
        self.hash = hash
    }

    /// Who carries this token; nil when nobody does.
    public func caller(token: String) -> Caller? {
        let hash = [UInt8](hash.hash(token))
        return callers.withLock { $0[hash] }
    }

    /// Reads the keys again, so that one that was added or revoked elsewhere counts at once.
    public func refresh(from store: Store) async throws {
        let known = try await store.read { try $0.clients() }
        var fresh: [[UInt8]: Caller] = [:]
        for client in known where !client.isRevoked {
            guard let role = Role(rawValue: client.role) else { continue }
            fresh[client.tokenHash] = .officer(role, name: client.name)
        }
        callers.withLock { $0 = fresh }
    }
}
