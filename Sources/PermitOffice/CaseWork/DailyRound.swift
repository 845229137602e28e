import Permits
import Synchronization

/// Remembers on which day something was last done, so that it is done once a day.
final class DailyRound: Sendable {
    private let last = Mutex<Day?>(nil)

    /// Whether it is to be done on this day; from then on it counts as done.
    func begins(on day: Day) -> Bool {
        last.withLock { last in
            guard last != day else { return false }
            last = day
            return true
        }
    }
}
