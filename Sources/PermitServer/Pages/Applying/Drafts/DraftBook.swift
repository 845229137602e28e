import PermitOffice
import Permits
import Synchronization

/// What people are filling in, in memory and for its writer alone.
///
/// It outlives a login that ends by itself, so that nobody types anything twice; sending it,
/// logging out, two hours without a change and a full book wipe it.
final class DraftBook: Sendable {
    /// Minutes after the last change.
    static let minutesMax = 120

    /// How the sending of a draft stands.
    enum Sending: Sendable {
        /// The caller is to send it now.
        case now(ApplicationDraft)
        /// Another request of the same person is sending it.
        case underway
        case done(Reference)
        /// There is no such draft (any more).
        case unknown
    }

    /// What one person or company is filling in.
    private struct Desk {
        var draft: ApplicationDraft?
        /// Texts that belong to the page with this path.
        var notes: [String: String] = [:]
        /// The last drafts that were sent, and the applications they became.
        var sent: [(draft: Reference, application: Reference?)] = []
        var changedAt: Instant

        var size: Int {
            (draft?.size ?? 0) + notes.values.reduce(0) { $0 + $1.utf8.count }
        }

        func holds(at now: Instant) -> Bool {
            now < changedAt.adding(minutes: DraftBook.minutesMax)
        }
    }

    private struct Desks {
        var all: [Holder: Desk] = [:]
        var size = 0
    }

    private let desks = Mutex(Desks())
    private let countMax: Int
    private let sizeMax: Int

    /// Opens an empty book for so many people and bytes.
    init(countMax: Int = 5000, sizeMax: Int = 64 << 20) {
        self.countMax = countMax
        self.sizeMax = sizeMax
    }

    /// What somebody is filling in.
    func draft(of holder: Holder, at now: Instant) -> ApplicationDraft? {
        desks.withLock { $0.all[holder].flatMap { $0.holds(at: now) ? $0.draft : nil } }
    }

    /// Keeps what somebody filled in.
    func keep(_ draft: ApplicationDraft, of holder: Holder, at now: Instant) {
        change(holder, at: now) { $0.draft = draft }
    }

    /// Forgets the application that somebody was filling in.
    func dropDraft(of holder: Holder, at now: Instant) {
        change(holder, at: now) { $0.draft = nil }
    }

    /// The text that somebody wrote on a page and did not send.
    func note(of holder: Holder, at path: String, _ now: Instant) -> String? {
        desks.withLock { $0.all[holder].flatMap { $0.holds(at: now) ? $0.notes[path] : nil } }
    }

    /// Keeps a text that somebody wrote on a page; nil forgets it.
    func keep(note text: String?, of holder: Holder, at path: String, _ now: Instant) {
        change(holder, at: now) { desk in
            if desk.notes.count >= Self.notesMax { desk.notes = [:] }
            desk.notes[path] = text
        }
    }

    /// Forgets everything of somebody.
    func forget(_ holder: Holder) {
        desks.withLock { Self.remove(holder, from: &$0) }
    }

    /// Takes a draft out to send it; only one request gets it.
    func beginSending(_ id: Reference, of holder: Holder, at now: Instant) -> Sending {
        desks.withLock { desks in
            guard var desk = desks.all[holder], desk.holds(at: now) else { return .unknown }
            if let sent = desk.sent.first(where: { $0.draft == id }) {
                return sent.application.map(Sending.done) ?? .underway
            }
            guard let draft = desk.draft, draft.id == id else { return .unknown }
            desk.sent = desk.sent.suffix(Self.sentMax - 1) + [(id, nil)]
            desks.all[holder] = desk
            return .now(draft)
        }
    }

    /// The draft became this application; without one it was not sent, and is kept.
    func finishSending(
        _ id: Reference,
        of holder: Holder,
        as application: Reference?,
        at now: Instant
    ) {
        change(holder, at: now) { desk in
            desk.sent.removeAll { $0.draft == id }
            guard let application else { return }
            desk.sent.append((id, application))
            if desk.draft?.id == id { desk.draft = nil }
        }
    }

    private static let notesMax = 10
    private static let sentMax = 5

    private func change(_ holder: Holder, at now: Instant, _ body: (inout Desk) -> Void) {
        desks.withLock { desks in
            var desk = Desk(changedAt: now)
            if let found = desks.all[holder], found.holds(at: now) { desk = found }
            desk.changedAt = now
            body(&desk)
            Self.remove(holder, from: &desks)
            makeRoom(for: desk.size, in: &desks, at: now)
            desks.all[holder] = desk
            desks.size += desk.size
        }
    }

    /// Wipes what is over, and then what was left alone longest.
    private func makeRoom(for size: Int, in desks: inout Desks, at now: Instant) {
        for (holder, desk) in desks.all where !desk.holds(at: now) {
            Self.remove(holder, from: &desks)
        }
        while desks.all.count >= countMax || desks.size + size > sizeMax,
            let oldest = desks.all.min(by: { $0.value.changedAt < $1.value.changedAt })?.key
        {
            Self.remove(oldest, from: &desks)
        }
    }

    private static func remove(_ holder: Holder, from desks: inout Desks) {
        guard let desk = desks.all.removeValue(forKey: holder) else { return }
        desks.size -= desk.size
    }
}
