import Synchronization

/// Lets one round of handing letters over follow another, so that none goes out twice.
///
/// A round that has begun goes on, even when whoever asked for it is given up.
final class Outbox: Sendable {
    private struct State {
        var last: Task<Void, Never>?
        /// Whether a round is asked for that has not begun.
        var isAskedFor = false
        var isClosed = false
        var handedOver: Set<Int64> = []
    }

    private let state = Mutex(State())

    /// Makes a round after those that were asked for before, and answers when it has ended.
    func round(_ body: @escaping @Sendable () async -> Void) async {
        await state.withLock { add(body, to: &$0) }?.value
    }

    /// Asks for a round and waits for nothing; asked for twice before it begins, it is one.
    func ask(for body: @escaping @Sendable () async -> Void) {
        state.withLock { state in
            guard !state.isAskedFor else { return }
            state.isAskedFor = true
            _ = add(body, to: &state)
        }
    }

    /// Makes no more rounds, and waits until the letter that is under way is handed over.
    func close() async {
        let last = state.withLock { state in
            state.isClosed = true
            return state.last
        }
        await last?.value
    }

    /// Whether no more letters may be handed over.
    var isClosed: Bool { state.withLock(\.isClosed) }

    /// Whether the letter of this row went out, though the record could not be told yet.
    func hasHandedOver(_ row: Int64) -> Bool {
        state.withLock { $0.handedOver.contains(row) }
    }

    /// Remembers that the letter of this row went out, until the record knows.
    func remember(_ row: Int64) {
        state.withLock { _ = $0.handedOver.insert(row) }
    }

    /// Forgets a letter of which the record knows that it went out.
    func forget(_ row: Int64) {
        state.withLock { _ = $0.handedOver.remove(row) }
    }

    private func add(
        _ body: @escaping @Sendable () async -> Void,
        to state: inout State
    ) -> Task<Void, Never>? {
        guard !state.isClosed else { return nil }
        let previous = state.last
        let round = Task {
            await previous?.value
            self.state.withLock { $0.isAskedFor = false }
            await body()
        }
        state.last = round
        return round
    }
}
