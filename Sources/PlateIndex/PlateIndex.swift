import Permits
import Synchronization

/// Which rights a plate holds, in memory: what every plate check asks.
///
/// Many tasks read; one writer changes it in the same breath as each commit of the record. The
/// table never leaves the lock, so that a change is made in place. Right after `init` the index
/// is empty and of version 0: it knows nothing until `replaceAll` has filled it.
public final class PlateIndex: RightsSource, Sendable {
    private let state = Mutex(State())

    /// Makes an empty index.
    public init() {}

    /// The last version of the register that has reached the index; 0 before the first.
    public var version: Int64 {
        state.withLock { $0.version }
    }

    /// How many rights the index holds.
    public var count: Int {
        state.withLock { $0.table.count }
    }

    /// The rights of the plate with this text, of every country, in any order.
    public func rights(of plate: LicensePlate) -> [ParkingRight] {
        let key = PlateKey(plate)
        return state.withLock { $0.table.rights(of: key) }
    }

    /// Asks several questions of one and the same version of the register, which is passed along.
    ///
    /// Everybody else waits meanwhile, so the body is short: one check with its look-alikes, or a
    /// batch of bounded size. It asks the given reader only, and does not
    /// keep it; asking the index itself would wait for ever.
    public func reading<Answer: Sendable, Failure: Error>(
        _ body: (PlateReader, Int64) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        try state.withLock { state throws(Failure) in
            try body(PlateReader(table: state.table), state.version)
        }
    }

    /// Takes over one commit of the record as a whole; no reader sees a part of it.
    ///
    /// Commits come in the order of their versions. Putting a row that is there replaces it, and
    /// removing one that is not (it may have been forgotten) changes nothing.
    public func apply(_ changes: [RightChange], version: Int64) {
        state.withLock { state in
            precondition(version >= state.version, "Commits come in the order of their versions.")
            for change in changes {
                switch change {
                case .put(let plate, let row, let right):
                    state.table.put(right, row: row, of: plate)
                case .remove(let plate, let row):
                    state.table.remove(row: row, of: plate)
                }
            }
            state.version = version
        }
    }

    /// Fills the index afresh with what the body puts: the current rights of this version.
    ///
    /// Readers see the old rights until the body is done; when it throws, they stay. The body
    /// calls its argument for each right, with the plate and the row; `count` says about how many
    /// will come and makes that faster. Answers false, and changes nothing, when a later version
    /// has reached the index meanwhile.
    @discardableResult
    public func replaceAll(
        version: Int64,
        expecting count: Int = 0,
        _ body: ((PlateKey, Int64, ParkingRight) -> Void) throws -> Void
    ) rethrows -> Bool {
        var other = State(table: RightTable(expecting: count), version: version)
        try body { plate, row, right in other.table.put(right, row: row, of: plate) }
        // What falls out of use changes places, and so is freed after the lock is.
        return state.withLock { state in
            guard state.version <= version else { return false }
            swap(&state, &other)
            return true
        }
    }

    /// Drops the rights that ended before this moment, and says how many they were.
    ///
    /// The lock is let go after every few entries, so that no reader waits for long.
    @discardableResult
    public func forget(endedBefore moment: Instant) -> Int {
        var forgotten = 0
        var position = 0
        var isAtEnd = false
        while !isAtEnd {
            state.withLock { state in
                let end = min(position + Self.forgottenAtOnceMax, state.table.entryCount)
                for entry in position..<max(position, end) {
                    forgotten += state.table.forget(entry, endedBefore: moment) ? 1 : 0
                }
                position = end
                isAtEnd = end == state.table.entryCount
            }
        }
        return forgotten
    }

    /// Entries looked at in one go: well under a millisecond.
    private static let forgottenAtOnceMax = 1024

    private struct State {
        var table = RightTable()
        var version: Int64 = 0
    }
}
