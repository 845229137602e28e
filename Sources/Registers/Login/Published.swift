import Permits
import Synchronization

/// Something that a broker publishes, kept for a while.
final class Published<Value: Sendable>: Sendable {
    private let kept = Mutex<(value: Value, at: Instant)?>(nil)

    /// What was kept, however old; nil when nothing was.
    var last: Value? { kept.withLock { $0?.value } }

    /// What was kept if it is younger than this, and otherwise what is asked for now.
    func value(
        at now: Instant,
        youngerThanSeconds ageMax: Int64 = 3600,
        ask: () async throws -> Value
    ) async throws -> Value {
        if let kept = kept.withLock({ $0 }), 0..<ageMax ~= now.seconds - kept.at.seconds {
            return kept.value
        }
        let fresh = try await ask()
        kept.withLock { $0 = (fresh, now) }
        return fresh
    }
}
