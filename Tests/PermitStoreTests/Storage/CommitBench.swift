import Dispatch
import GRDB
import PermitStore
import Synchronization

/// A queue before a small database, with what it published.
final class CommitBench: Sendable {
    let pool: DatabasePool
    let queue: CommitQueue<Int>

    private let log: PublishedLog

    init(_ folder: String, groupMax: Int = 512) throws {
        let log = PublishedLog()
        self.log = log
        pool = try DatabasePool(path: folder + "/bench")
        try pool.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE item (id INTEGER PRIMARY KEY, weight BLOB NOT NULL);
                    CREATE TABLE owed (
                        item INTEGER REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED);
                    """
            )
        }
        queue = CommitQueue(pool, groupMax: groupMax) { log.add($0) }
    }

    var groups: [[Int]] { log.groups }
    var published: [Int] { log.groups.flatMap(\.self) }

    func isPublished(_ number: Int) -> Bool {
        log.contains(number)
    }

    @discardableResult
    func add(_ number: Int, weighing bytes: Int = 0) async throws -> Int {
        try await queue.commit { database, effects in
            effects.append(number)
            try database.execute(
                sql: "INSERT INTO item (id, weight) VALUES (?, zeroblob(?))",
                arguments: [number, bytes]
            )
            return number
        }
    }

    func stored() throws -> [Int] {
        try pool.read { try Int.fetchAll($0, sql: "SELECT id FROM item ORDER BY id") }
    }

    func limitPages(to count: Int) throws {
        try pool.writeWithoutTransaction {
            _ = try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(count)")
        }
    }

    /// Keeps the writer busy until all callers stand in line, in order, and waits for them.
    func asOneGroup(
        _ numbers: ClosedRange<Int>,
        _ call: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        let gate = DispatchSemaphore(value: 0)
        pool.asyncWriteWithoutTransaction { _ in gate.wait() }
        try await withThrowingTaskGroup { group in
            for number in numbers {
                let before = queue.waitingCount
                group.addTask { try await call(number) }
                while queue.waitingCount == before { await Task.yield() }
            }
            gate.signal()
            try await group.waitForAll()
        }
    }
}
