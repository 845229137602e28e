import GRDB
import Synchronization

/// The one way to write: changes wait in line, and those that wait share one commit.
///
/// Each change is all or nothing on its own; one that throws leaves no trace and harms no other.
/// The group reaches the disk in one go, then its effects are published in order, and only then
/// are the callers answered. A commit that fails is told to all of its callers, and the next
/// group starts afresh. A change that was handed over is carried out even if its caller gives up.
///
/// Foreign keys must not be deferred: a breach would show at the commit only, and fail the group.
public final class CommitQueue<Effect: Sendable>: Sendable {
    private typealias Change = WaitingChange<Effect>

    private let writer: any DatabaseWriter
    private let groupMax: Int
    private let publish: @Sendable ([Effect]) -> Void
    private let line = Mutex(Line())

    /// Makes a queue before this database, the only one that writes in it.
    ///
    /// `publish` runs on the writer's thread, with the effects of the changes that are on disk;
    /// it must not use the database.
    public init(
        _ writer: any DatabaseWriter,
        groupMax: Int = 512,
        publish: @escaping @Sendable ([Effect]) -> Void
    ) {
        self.writer = writer
        self.groupMax = groupMax
        self.publish = publish
    }

    /// Makes the change, and answers when it is on disk and published.
    ///
    /// Throws what the change threw, or the ``StoreFault`` that kept it from the disk.
    public func commit<Answer: Sendable>(
        _ change: @escaping @Sendable (Database, inout [Effect]) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { caller in
            let change = Change(change, answering: caller)
            let isFirst = line.withLock { $0.add(change) }
            if isFirst { commitNext() }
        }
    }

    /// Refuses every change from now on, before the database is touched; nil ends that.
    public func fail(with fault: StoreFault?) {
        line.withLock { $0.fault = fault }
    }

    /// How many changes stand in line.
    public var waitingCount: Int {
        line.withLock { $0.count }
    }

    private func commitNext() {
        writer.asyncWriteWithoutTransaction { database in
            let (group, fault) = self.line.withLock { ($0.next(upTo: self.groupMax), $0.fault) }
            self.settle(group, fault: fault, in: database)
            if self.line.withLock({ $0.isWaitingAgain() }) { self.commitNext() }
        }
    }

    private func settle(_ group: [Change], fault: StoreFault?, in database: Database) {
        var effects: [Effect] = []
        var replies: [Change.Reply] = []
        do {
            if let fault { throw fault }
            try database.inTransaction(.immediate) {
                for change in group {
                    replies.append(try attempt(change, in: database, adding: &effects))
                }
                return .commit
            }
        } catch {
            let fault = StoreFault(ending: error)
            for change in group { change.refuse(fault) }
            return
        }
        if !effects.isEmpty { publish(effects) }
        for reply in replies { reply() }
    }

    /// Makes one change of the group, or undoes it; throws only when the group is lost.
    private func attempt(
        _ change: Change,
        in database: Database,
        adding effects: inout [Effect]
    ) throws -> Change.Reply {
        var own: [Effect] = []
        var reply: Change.Reply?
        do {
            try database.inSavepoint {
                reply = try change.run(database, &own)
                return .commit
            }
        } catch {
            // On some failures SQLite gives up the whole transaction.
            guard database.isInsideTransaction else { throw error }
            let told = StoreFault(error) ?? error
            return { change.refuse(told) }
        }
        guard let reply else { throw StoreFault.io("a change gave no answer") }
        effects += own
        return reply
    }

    /// Who waits, in order of arrival.
    private struct Line {
        var fault: StoreFault?
        private var waiting: [Change] = []
        private var isBusy = false

        var count: Int { waiting.count }

        /// Tells whether the writer must be woken.
        mutating func add(_ change: Change) -> Bool {
            waiting.append(change)
            defer { isBusy = true }
            return !isBusy
        }

        mutating func next(upTo count: Int) -> [Change] {
            let group = waiting.prefix(count)
            waiting.removeFirst(group.count)
            return Array(group)
        }

        /// Tells whether more arrived meanwhile; if not, the writer rests.
        mutating func isWaitingAgain() -> Bool {
            isBusy = !waiting.isEmpty
            return isBusy
        }
    }
}
