import Foundation
import PermitStore
import Permits
import Synchronization

/// Who is logged in, in memory: nothing of it outlives the process.
///
/// A session is found by an id of 256 random bits, which only the browser has; here is a keyed hash
/// of it.
public final class SessionBook: Sendable {
    /// No id that this makes is longer, in bytes; longer ones are not looked for.
    static let idLengthMax = 128

    private struct Pages {
        var sessions: [Data: Session] = [:]
        /// The hashes of each caller's sessions, oldest first.
        var ofCaller: [Caller: [Data]] = [:]
        /// Those that ended by themselves a while ago.
        var lapsed: [Data: Session] = [:]
        var sweptAt: Instant = .distantPast
    }

    private let pages = Mutex(Pages())
    private let hash = TokenHash.forThisRun()
    private let bounds: SessionBounds

    /// Opens an empty book.
    public init(_ bounds: SessionBounds = .customary) {
        self.bounds = bounds
    }

    /// How many sessions there are, with those that ended and were not swept yet.
    public var count: Int { pages.withLock { $0.sessions.count } }

    /// Opens a session and makes its id, to be shown once; nil when there are too many.
    ///
    /// - Parameters:
    ///   - identity: Who logged in.
    ///   - before: The id that the browser had until now, which ends.
    ///   - now: The moment of it.
    /// - Returns: The id, or nil.
    public func open(
        _ identity: EstablishedIdentity,
        replacing before: String? = nil,
        at now: Instant
    ) -> String? {
        let id = TokenHash.newToken(prefix: "")
        let (key, old) = (hash.hash(id), before.flatMap(self.key))
        let span = bounds.span(of: identity.caller)
        let session = Session(
            identity: identity,
            csrfToken: TokenHash.newToken(prefix: ""),
            openedAt: now,
            idleEnd: now.adding(minutes: span.idleMinutes),
            absoluteEnd: now.adding(minutes: span.absoluteMinutes)
        )
        let isOpen = pages.withLock { pages in
            if let old { Self.remove(old, from: &pages) }
            let own = pages.ofCaller[identity.caller] ?? []
            for surplus in own.dropLast(bounds.eachMax - 1) { Self.remove(surplus, from: &pages) }
            if pages.sessions.count >= bounds.allMax { Self.sweep(&pages, at: now, bounds) }
            guard pages.sessions.count < bounds.allMax else { return false }
            pages.sessions[key] = session
            pages.ofCaller[identity.caller, default: []].append(key)
            return true
        }
        return isOpen ? id : nil
    }

    /// The session with this id, which a request of its visitor keeps alive; nil when it ended.
    public func find(_ id: String, at now: Instant) -> Session? {
        session(id, at: now) { session, bounds in
            let idleMinutes = bounds.span(of: session.caller).idleMinutes
            session.idleEnd = now.adding(minutes: idleMinutes)
        }
    }

    /// The session with this id, which this does not keep alive; nil when it ended.
    public func peek(_ id: String, at now: Instant) -> Session? {
        session(id, at: now) { _, _ in }
    }

    /// The session with this id that ended by itself less than two hours ago; nil for any other.
    ///
    /// It lets nobody in: it only tells for whom to keep what its visitor typed meanwhile.
    public func lapsed(_ id: String, at now: Instant) -> Session? {
        guard peek(id, at: now) == nil, let key = key(id) else { return nil }
        return pages.withLock { pages in
            pages.lapsed[key].flatMap { Self.isRemembered($0, at: now) ? $0 : nil }
        }
    }

    /// Ends a session, and answers with what it was.
    @discardableResult public func close(_ id: String) -> Session? {
        guard let key = key(id) else { return nil }
        return pages.withLock { pages in
            pages.lapsed[key] = nil
            return Self.remove(key, from: &pages)
        }
    }

    /// Ends every session of somebody, and answers how many there were.
    @discardableResult public func closeAll(of caller: Caller) -> Int {
        pages.withLock { pages in
            let keys = pages.ofCaller[caller] ?? []
            for key in keys { Self.remove(key, from: &pages) }
            return keys.count
        }
    }

    /// Forgets the sessions that ended.
    public func sweep(at now: Instant) {
        pages.withLock { Self.sweep(&$0, at: now, bounds) }
    }

    private func key(_ id: String) -> Data? {
        id.utf8.count <= Self.idLengthMax ? hash.hash(id) : nil
    }

    private func session(
        _ id: String,
        at now: Instant,
        _ touch: (inout Session, SessionBounds) -> Void
    ) -> Session? {
        guard let key = key(id) else { return nil }
        return pages.withLock { pages in
            guard var session = pages.sessions[key] else { return nil }
            guard now < session.end else {
                Self.lapse(key, in: &pages, at: now, bounds)
                return nil
            }
            touch(&session, bounds)
            pages.sessions[key] = session
            return session
        }
    }

    @discardableResult
    private static func remove(_ key: Data, from pages: inout Pages) -> Session? {
        guard let session = pages.sessions.removeValue(forKey: key) else { return nil }
        pages.ofCaller[session.caller]?.removeAll { $0 == key }
        if pages.ofCaller[session.caller]?.isEmpty == true { pages.ofCaller[session.caller] = nil }
        return session
    }

    /// Looks at every session, at most once a second however full the book is.
    private static func sweep(_ pages: inout Pages, at now: Instant, _ bounds: SessionBounds) {
        guard now != pages.sweptAt else { return }
        pages.sweptAt = now
        let ended = pages.sessions.filter { now >= $0.value.end }.keys
        for key in ended { lapse(key, in: &pages, at: now, bounds) }
    }

    /// Ends a session whose time is up, and remembers whose it was for a while.
    private static func lapse(
        _ key: Data,
        in pages: inout Pages,
        at now: Instant,
        _ bounds: SessionBounds
    ) {
        guard let session = remove(key, from: &pages) else { return }
        if pages.lapsed.count >= bounds.allMax {
            pages.lapsed = pages.lapsed.filter { isRemembered($0.value, at: now) }
        }
        if pages.lapsed.count < bounds.allMax { pages.lapsed[key] = session }
    }

    private static func isRemembered(_ session: Session, at now: Instant) -> Bool {
        now < session.end.adding(minutes: 120)
    }
}
