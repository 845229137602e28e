import Synchronization

/// Lets one round of handing messages over follow another, so that none goes out twice.
///
/// A round that has begun goes on, even when the request that asked for it is given up.
final class Outbox: Sendable {
    private let last = Mutex<Task<Void, Never>?>(nil)
    private let handedOver = Mutex<Set<Int64>>([])

    /// Makes a round after those that were asked for before, and answers when it has ended.
    func round(_ body: @escaping @Sendable () async -> Void) async {
        let round = last.withLock { last in
            let previous = last
            let round = Task {
                await previous?.value
                await body()
            }
            last = round
            return round
        }
        await round.value
    }

    /// Whether the message of this row went out, though the record could not be told yet.
    func hasHandedOver(_ row: Int64) -> Bool {
        handedOver.withLock { $0.contains(row) }
    }

    /// Remembers that the message of this row went out, until the record knows.
    func remember(_ row: Int64) {
        handedOver.withLock { _ = $0.insert(row) }
    }

    /// Forgets a message of which the record knows that it went out.
    func forget(_ row: Int64) {
        handedOver.withLock { _ = $0.remove(row) }
    }
}
