import Permits
import Synchronization

/// The tokens that were accepted, for as long as they could be shown again.
final class SeenTokens: Sendable {
    private let ends = Mutex<[[UInt8]: Instant]>([:])
    private let countMax: Int

    /// Remembers at most so many; with more at the same time, none is accepted.
    init(countMax: Int = 100_000) {
        self.countMax = countMax
    }

    /// Remembers a token until it ends; false when it was there already or there is no room.
    func insert(_ name: String, until end: Instant, at now: Instant) -> Bool {
        let key = Digest.sha256(name)
        return ends.withLock { ends in
            if ends.count >= countMax { ends = ends.filter { now < $0.value } }
            guard ends[key] == nil, ends.count < countMax else { return false }
            ends[key] = end
            return true
        }
    }
}
