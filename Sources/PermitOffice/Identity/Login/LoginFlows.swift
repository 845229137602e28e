import Foundation
import PermitStore
import Permits
import Synchronization

/// The logins that are under way, each behind the cookie of one browser, to be finished once.
///
/// Anyone can begin a login, so their number is bounded: when there are too many, the older half
/// is forgotten, and who began one of those begins again.
public final class LoginFlows: Sendable {
    private struct Shelves {
        var younger: [Data: LoginFlow] = [:]
        var older: [Data: LoginFlow] = [:]
        var since: Instant = .distantPast
    }

    private let shelves = Mutex(Shelves())
    private let hash = TokenHash.forThisRun()
    private let shelfMax: Int

    /// Makes room for at least this many logins at the same time, and at most twice as many.
    public init(countMax: Int = 10_000) {
        shelfMax = max(1, countMax)
    }

    /// How many there are, finished ones not counted.
    public var count: Int {
        shelves.withLock { $0.younger.count + $0.older.count }
    }

    /// Keeps a flow, and makes the cookie that leads to it: 256 random bits.
    public func keep(_ flow: LoginFlow) -> String {
        let cookie = TokenHash.newToken(prefix: "")
        let key = hash.hash(cookie)
        shelves.withLock { shelves in
            Self.sweep(&shelves, at: flow.begunAt)
            if shelves.younger.count >= shelfMax { Self.turn(&shelves, at: flow.begunAt) }
            shelves.younger[key] = flow
        }
        return cookie
    }

    /// Takes out the flow that a cookie leads to; nil when there is none, or no longer.
    public func take(_ cookie: String, at now: Instant) -> LoginFlow? {
        guard cookie.utf8.count <= SessionBook.idLengthMax else { return nil }
        let key = hash.hash(cookie)
        let flow = shelves.withLock { shelves in
            shelves.younger.removeValue(forKey: key) ?? shelves.older.removeValue(forKey: key)
        }
        return flow.flatMap { $0.isAlive(at: now) ? $0 : nil }
    }

    /// Forgets what is too old to be finished.
    public func sweep(at now: Instant) {
        shelves.withLock { Self.sweep(&$0, at: now) }
    }

    /// A shelf is turned when all that was there before is over.
    private static func sweep(_ shelves: inout Shelves, at now: Instant) {
        guard now >= shelves.since.adding(seconds: LoginFlow.lifetimeSeconds) else { return }
        turn(&shelves, at: now)
    }

    private static func turn(_ shelves: inout Shelves, at now: Instant) {
        shelves.older = shelves.younger.filter { $0.value.isAlive(at: now) }
        shelves.younger = [:]
        shelves.since = now
    }
}
