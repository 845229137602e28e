import Permits
import Synchronization

/// Remembers in memory since when the record is lost: there is nowhere to write it meanwhile.
final class OutageWatch: Sendable {
    private let state = Mutex(State())

    private struct State {
        var lostSince: Instant?
        var lastBeat: Instant?
    }

    /// The record is lost from this moment on, if it was not already.
    func lose(at moment: Instant) {
        state.withLock { $0.lostSince = $0.lostSince ?? moment }
    }

    /// Since when the record was lost; it is not afterwards.
    func recover() -> Instant? {
        state.withLock { state in
            defer { state.lostSince = nil }
            return state.lostSince
        }
    }

    /// Whether it is time for a sign of life: something was lost, or the last one is a while ago.
    func isDue(at moment: Instant, after seconds: Int64) -> Bool {
        state.withLock { state in
            guard state.lostSince == nil, let last = state.lastBeat else { return true }
            return moment < last || moment >= last.adding(seconds: seconds)
        }
    }

    /// A sign of life was given.
    func beat(at moment: Instant) {
        state.withLock { $0.lastBeat = moment }
    }
}
