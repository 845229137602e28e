import GRDB

/// A change of the record that waits for its turn, and the caller who waits for its answer.
///
/// The caller is answered exactly once: by what `run` gives back, or by `refuse`.
struct WaitingChange<Effect: Sendable>: Sendable {
    /// Tells the caller how it went.
    typealias Reply = @Sendable () -> Void

    /// Makes the change and gives what to tell the caller once it is on disk.
    let run: @Sendable (Database, inout [Effect]) throws -> Reply
    /// Tells the caller that nothing was changed.
    let refuse: @Sendable (any Error) -> Void

    init<Answer: Sendable>(
        _ change: @escaping @Sendable (Database, inout [Effect]) throws -> Answer,
        answering caller: CheckedContinuation<Answer, any Error>
    ) {
        run = { database, effects in
            let answer = try change(database, &effects)
            return { caller.resume(returning: answer) }
        }
        refuse = { caller.resume(throwing: $0) }
    }
}
