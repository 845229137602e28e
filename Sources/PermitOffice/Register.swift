import Permits
import PermitStore
import PlateIndex
import Synchronization

/// The record on disk and the index in memory as one thing: what is in the one is in the other
/// before anyone gets an answer.
public final class Register: Sendable {
    /// The record.
    public let store: Store
    /// The index.
    public let index: PlateIndex
    private let memory: Mutex<Memory>

    /// What the index still holds.
    private struct Memory {
        /// From when on it holds every right; earlier moments are answered from the record.
        var completeSince: Instant
        /// When it was last looked through for rights to drop.
        var lookedAt: Instant
    }

    /// Rights that ended this long ago leave the index, in seconds.
    private static let memorySeconds: Int64 = 48 * 3600
    /// The index is looked through no more often than this, in seconds.
    private static let lookSeconds: Int64 = 3600
    /// A check looks back this far for rights that just ended, in seconds.
    private static let lookBackSeconds: Int64 = 24 * 3600

    /// Opens the record and fills the index from it; `now` decides which rights are old.
    public init(file: StoreFile, keys: KeyRing, now: Instant) throws {
        let index = PlateIndex()
        store = Store(file: file, keys: keys) { effects in
            for effect in effects { index.apply(effect.rights, version: effect.version) }
        }
        self.index = index
        let oldest = now.adding(seconds: -Self.memorySeconds)
        let holdsEverything = try store.readNow { try !$0.hasRight(endedBy: oldest) }
        let since = holdsEverything ? .distantPast : oldest.adding(seconds: Self.lookBackSeconds)
        memory = Mutex(Memory(completeSince: since, lookedAt: now))
        try store.readNow { record in
            let version = try record.version()
            try index.replaceAll(version: version) { put in
                try record.eachRight(endingAfter: oldest) { put($0, $1, $2) }
            }
        }
    }

    /// The version that every check answers from.
    public var version: Int64 { index.version }

    /// How many rights a check may find.
    public var rightsCount: Int { index.count }

    /// Whether the index can answer about this moment without the record.
    func indexKnows(_ moment: Instant) -> Bool {
        memory.withLock { moment >= $0.completeSince }
    }

    /// Drops from the index what ended long before this moment; looks once an hour.
    func forgetOldRights(now: Instant) {
        let oldest = now.adding(seconds: -Self.memorySeconds)
        memory.withLock { memory in
            guard now >= memory.lookedAt.adding(seconds: Self.lookSeconds) else { return }
            memory.lookedAt = now
            guard index.forget(endedBefore: oldest) > 0 else { return }
            let since = oldest.adding(seconds: Self.lookBackSeconds)
            memory.completeSince = max(memory.completeSince, since)
        }
    }

    /// Throws when it is not certain what the register says; then no verdict may be given.
    public func mustBeKnown() throws {
        try store.demandSound()
    }

    /// Makes the store fail, or ends that.
    public func fail(with fault: StoreFault?) {
        store.fail(with: fault)
    }
}
