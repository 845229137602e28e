import Synchronization

/// Lets snapshots be made one after the other: each reads all rights, and many at once would keep
/// everybody else from the record.
final class SnapshotLine: Sendable {
    private let last = Mutex<Task<Void, Never>?>(nil)

    /// Makes one when it is its turn.
    func make(_ work: @escaping @Sendable () async throws -> [UInt8]) async throws -> [UInt8] {
        let own = last.withLock { last in
            let before = last
            let own = Task {
                await before?.value
                return try await work()
            }
            last = Task { _ = await own.result }
            return own
        }
        return try await own.value
    }
}
