import Foundation
import Permits
import Synchronization

/// Tells the office what time it is: the real time, or in a demonstration a time that stands
/// still until it is set again.
public final class OfficeClock: Sendable {
    private let standing: Mutex<Instant?>

    /// Makes a clock that stands still at the given moment, or runs with the real time.
    public init(standingAt moment: Instant? = nil) {
        standing = Mutex(moment)
    }

    /// The moment that counts now.
    ///
    /// A use-case asks once and uses the answer throughout.
    public func now() -> Instant {
        standing.withLock { $0 } ?? Self.realNow()
    }

    /// The real time, whatever a clock of a demonstration shows.
    public static func realNow() -> Instant {
        Instant(seconds: Int64(Date().timeIntervalSince1970.rounded(.down)))
    }

    /// Makes the clock stand still at a moment, or run with the real time again.
    public func set(_ moment: Instant?) {
        standing.withLock { $0 = moment }
    }
}
