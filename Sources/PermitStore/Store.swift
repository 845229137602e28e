import Foundation
import GRDB
import Permits
import Synchronization

/// The record of the office: one SQLite file, read by many, written by one.
public final class Store: Sendable {
    /// The keys that open what is sealed.
    public let keys: KeyRing
    /// The file itself.
    public let file: StoreFile

    private let queue: CommitQueue<RecordEffect>
    private let fault = Mutex<StoreFault?>(nil)

    /// Opens the record; `publish` gets the effects of each group of changes once they are on
    /// disk and before anyone is answered.
    public init(
        file: StoreFile,
        keys: KeyRing,
        publish: @escaping @Sendable ([RecordEffect]) -> Void
    ) {
        self.file = file
        self.keys = keys
        queue = CommitQueue(file.pool, publish: publish)
    }

    /// Reads the record as it stands at one moment.
    public func read<Answer: Sendable>(
        _ body: @escaping @Sendable (Record) throws -> Answer
    ) async throws -> Answer {
        try demandSound()
        return try await file.pool.read { [keys] database in
            try body(Record(database: Statements(database), keys: keys))
        }
    }

    /// The same for a caller that may block, such as the command line at its start.
    public func readNow<Answer>(_ body: (Record) throws -> Answer) throws -> Answer {
        try file.pool.read { database in
            try body(Record(database: Statements(database), keys: keys))
        }
    }

    /// Changes the record; answers when the change is on disk and published.
    ///
    /// A change that throws leaves nothing behind.
    public func commit<Answer: Sendable>(
        at now: Instant,
        by actor: String,
        _ body: @escaping @Sendable (inout RecordChange) throws -> Answer
    ) async throws -> Answer {
        try await queue.commit { [keys] database, effects in
            let record = Record(database: Statements(database), keys: keys)
            var change = RecordChange(record: record, now: now, actor: actor)
            let answer = try body(&change)
            if change.effect.version > 0 { effects.append(change.effect) }
            return answer
        }
    }

    /// Throws when it is not certain what the record says.
    public func demandSound() throws {
        if let fault = fault.withLock({ $0 }) { throw fault }
    }

    /// Lets everything fail from now on, as a lost disk would; nil ends it.
    public func fail(with fault: StoreFault?) {
        self.fault.withLock { $0 = fault }
        queue.fail(with: fault)
    }
}
