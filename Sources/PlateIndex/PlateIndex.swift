import Permits
import Synchronization

/// Which rights a plate holds, in memory: what every plate check asks.
///
/// Many threads read, one at a time changes it, in the same breath as each commit of the record.
/// Readers take no lock and write nothing: they look at a number before and after, which is odd
/// while a commit is being taken over and another one after it, and look again when it moved
/// (a sequence lock; Boehm, "Can seqlocks get along with programming language memory models?",
/// 2012). A reader that was disturbed a few times makes the writer wait instead.
///
/// Right after `init` the index is empty and of version 0: it knows nothing until `replaceAll` has
/// filled it.
public final class PlateIndex: Sendable {
    @usableFromInline let sequence = Atomic<UInt64>(0)
    @usableFromInline let lastVersion = Atomic<Int64>(0)
    @usableFromInline let reader = PlateReader()
    /// Whoever changes anything holds this lock.
    let changing = Mutex(())
    private let filling = Mutex(())

    /// Makes an empty index.
    public init() {}

    /// The last version of the register that has reached the index; 0 before the first.
    @inlinable public var version: Int64 { lastVersion.load(ordering: .acquiring) }

    /// How many rights the index holds.
    public var count: Int { changing.withLock { _ in reader.holdings.count } }

    /// Takes over one commit of the record as a whole; no reader sees a part of it.
    ///
    /// Commits come in the order of their versions. Putting a row that is there replaces it, and
    /// removing one that is not (it may have been forgotten) changes nothing.
    public func apply(_ changes: [RightChange], version: Int64) {
        changing.withLock { _ in
            precondition(
                version >= lastVersion.load(ordering: .relaxed),
                "Commits come in the order of their versions."
            )
            for change in changes { reader.holdings.warm(change) }
            whileReadersWait {
                for change in changes { reader.holdings.take(change, classes: reader.classes) }
                lastVersion.store(version, ordering: .relaxed)
            }
            for _ in changes where reader.holdings.table.isToGrow {
                whileReadersWait { reader.holdings.table.grow(places: Self.placesPerChange) }
            }
        }
    }

    /// Fills the index afresh with what the body puts: the current rights of this version.
    ///
    /// Readers see the old rights until the body is done; when it throws, they stay. The body
    /// calls its argument for each right, with the plate and the row; `count` says about how many
    /// will come and makes that faster. Answers false, and changes nothing, when a later version
    /// has reached the index meanwhile. The body may not fill the index itself.
    @discardableResult
    public func replaceAll(
        version: Int64,
        expecting count: Int = 0,
        _ body: ((PlateKey, Int64, ParkingRight) -> Void) throws -> Void
    ) rethrows -> Bool {
        try filling.withLock { _ in
            let new = 1 - reader.number
            reader.bothHoldings[new].prepare(expecting: count)
            // Whoever still reads what is cleared finds nothing, and sees that it does not count.
            defer { reader.bothHoldings[1 - reader.number].clear() }
            try body { plate, row, right in
                reader.bothHoldings[new].put(right, row: row, of: plate, classes: reader.classes)
                reader.bothHoldings[new].table.grow(places: Self.placesPerChange)
            }
            return changing.withLock { _ in
                guard lastVersion.load(ordering: .relaxed) <= version else { return false }
                whileReadersWait {
                    reader.current.store(new, ordering: .relaxed)
                    lastVersion.store(version, ordering: .relaxed)
                }
                return true
            }
        }
    }

    /// Drops the rights that ended before this moment, and says how many they were.
    ///
    /// The lock is let go after every few entries, so that nobody waits for long. A right that
    /// another commit moves at that very time may stay until the next call.
    @discardableResult
    public func forget(endedBefore moment: Instant) -> Int {
        var forgotten = changing.withLock { _ in forgetRare(endedBefore: moment) }
        var next: Int? = 0
        while let start = next {
            next = changing.withLock { _ in
                let (places, next) = reader.holdings.table.overdue(from: start, before: moment)
                forgotten += places.count
                guard !places.isEmpty else { return next }
                whileReadersWait {
                    for place in places.reversed() { reader.holdings.table.remove(at: place) }
                }
                return next
            }
        }
        return forgotten
    }

    private func forgetRare(endedBefore moment: Instant) -> Int {
        let overdue = reader.holdings.rare.overdue(before: moment)
        whileReadersWait {
            for (plate, row) in overdue { reader.holdings.remove(row: row, of: plate) }
        }
        return overdue.count
    }

    /// Makes changes that readers see as one.
    private func whileReadersWait(_ body: () -> Void) {
        let before = sequence.load(ordering: .relaxed)
        sequence.store(before + 1, ordering: .relaxed)
        atomicMemoryFence(ordering: .releasing)
        body()
        sequence.store(before + 2, ordering: .releasing)
    }

    private static let placesPerChange = 16
}
