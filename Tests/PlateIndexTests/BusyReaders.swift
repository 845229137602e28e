import Foundation
import Synchronization

/// Threads that ask the same question over and over until they are stopped.
///
/// Threads and not tasks: tasks share a few threads with the test itself and the other tests, and
/// may only get their turn when the writing is over.
final class BusyReaders: Sendable {
    private struct Tally {
        var readings: [Int]
        var failures = 0
        var isToStop = false
    }

    private let tally: Mutex<Tally>
    private let hasStopped = DispatchSemaphore(value: 0)

    /// Starts them; the question answers whether what it saw was right.
    init(count: Int, asking isRight: @escaping @Sendable () -> Bool) {
        tally = Mutex(Tally(readings: Array(repeating: 0, count: count)))
        for number in 0..<count {
            Thread.detachNewThread { [self] in
                while note(isRight(), by: number) {}
                hasStopped.signal()
            }
        }
    }

    /// How often the one that looked least has looked.
    var readingsMin: Int {
        tally.withLock { $0.readings.min() ?? .max }
    }

    /// Waits until they are done and says how often they saw something wrong.
    func stop() -> Int {
        let count = tally.withLock { tally in
            tally.isToStop = true
            return tally.readings.count
        }
        for _ in 0..<count { hasStopped.wait() }
        return tally.withLock { $0.failures }
    }

    /// Counts a reading, and says whether to go on.
    private func note(_ isRight: Bool, by number: Int) -> Bool {
        tally.withLock { tally in
            tally.readings[number] += 1
            tally.failures += isRight ? 0 : 1
            return !tally.isToStop
        }
    }
}

/// The last version that a writer has told the world about.
final class Announcement: Sendable {
    private let last = Atomic<Int64>(0)

    var version: Int64 { last.load(ordering: .acquiring) }

    func announce(_ version: Int64) {
        last.store(version, ordering: .releasing)
    }
}
