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
    /// From when on the index holds every right; earlier moments are answered from the record.
    private let completeSince: Mutex<Instant>

    /// Rights that ended this long ago leave the index, in seconds.
    private static let memorySeconds: Int64 = 48 * 3600
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
        completeSince = Mutex(
            holdsEverything ? .distantPast : oldest.adding(seconds: Self.lookBackSeconds)
        )
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
        completeSince.withLock { moment >= $0 }
    }

    /// Drops from the index what ended long before this moment.
    func forgetOldRights(now: Instant) {
        let oldest = now.adding(seconds: -Self.memorySeconds)
        let before = completeSince.withLock { since in
            let before = since
            since = max(since, oldest.adding(seconds: Self.lookBackSeconds))
            return before
        }
        if index.forget(endedBefore: oldest) == 0 { completeSince.withLock { $0 = before } }
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
