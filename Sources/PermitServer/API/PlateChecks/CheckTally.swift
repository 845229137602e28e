import Metrics
import Permits
import Synchronization

/// Counts the outcomes of plate checks by zone: all that is kept of a check.
final class CheckTally: Sendable {
    private struct Key: Hashable {
        let zone: ZoneCode?
        let outcome: String
    }

    /// How often an answer was given in a zone since the start.
    struct Count: Sendable {
        /// Nil outside every zone.
        let zone: ZoneCode?
        /// As the API names it.
        let outcome: String
        let times: Int
    }

    private struct Sum {
        let counter: Counter
        var times = 0
    }

    private let sums = Mutex<[Key: Sum]>([:])

    /// Counts one answer.
    func count(_ outcome: String, in zone: ZoneCode?) {
        let key = Key(zone: zone, outcome: outcome)
        let counter = sums.withLock { sums in
            var sum = sums[key] ?? Sum(counter: Self.counter(key))
            sum.times += 1
            sums[key] = sum
            return sum.counter
        }
        counter.increment()
    }

    /// Every sum since the start, by zone and outcome.
    var counts: [Count] {
        sums.withLock { sums in
            sums.map { Count(zone: $0.zone, outcome: $0.outcome, times: $1.times) }
        }.sorted { ($0.zone?.text ?? "", $0.outcome) < ($1.zone?.text ?? "", $1.outcome) }
    }

    /// All answers since the start.
    var total: Int {
        sums.withLock { $0.values.reduce(0) { $0 + $1.times } }
    }

    private static func counter(_ key: Key) -> Counter {
        Counter(
            label: "kentekencontroles",
            dimensions: [("zone", key.zone?.text ?? "buiten"), ("uitkomst", key.outcome)]
        )
    }
}
