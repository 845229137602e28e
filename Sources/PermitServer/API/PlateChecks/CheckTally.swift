import Metrics
import Permits
import Synchronization

/// Counts the outcomes of plate checks by zone: all that is kept of a check.
final class CheckTally: Sendable {
    private struct Key: Hashable {
        let zone: ZoneCode?
        let outcome: String
    }

    private let counters = Mutex<[Key: Counter]>([:])

    /// Counts one answer.
    func count(_ outcome: String, in zone: ZoneCode?) {
        let key = Key(zone: zone, outcome: outcome)
        let counter = counters.withLock { counters in
            if let known = counters[key] { return known }
            let new = Counter(
                label: "kentekencontroles",
                dimensions: [("zone", zone?.text ?? "buiten"), ("uitkomst", outcome)]
            )
            counters[key] = new
            return new
        }
        counter.increment()
    }
}
