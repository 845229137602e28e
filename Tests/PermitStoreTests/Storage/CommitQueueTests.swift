import GRDB
import PermitStore
import Synchronization
import Testing

private struct Refused: Error {}

@Test func `A change is on disk and published when its caller is answered`() async throws {
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)

        for number in 1...20 {
            let answer = try await bench.add(number)

            #expect(answer == number)
            #expect(bench.published == Array(1...number))
            #expect(try bench.stored() == Array(1...number))
        }
    }
}

@Test func `Changes that wait share one commit, in order of arrival`() async throws {
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)

        try await bench.asOneGroup(1...50) { try await bench.add($0) }

        #expect(bench.groups == [Array(1...50)])
        #expect(try bench.stored() == Array(1...50))
    }
}

@Test func `A group is bounded, and the rest follows`() async throws {
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder, groupMax: 20)

        try await bench.asOneGroup(1...50) { try await bench.add($0) }

        #expect(bench.groups.map(\.count) == [20, 20, 10])
        #expect(bench.published == Array(1...50))
    }
}

@Test func `A change that throws leaves nothing behind and harms no other`() async throws {
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)

        try await bench.asOneGroup(1...30) { number in
            guard number % 3 == 0 else {
                try await bench.add(number)
                return
            }
            await #expect(throws: Refused.self) {
                try await bench.queue.commit { database, effects in
                    effects.append(number)
                    try insert(number, into: database)
                    throw Refused()
                }
            }
        }

        let kept = (1...30).filter { $0 % 3 != 0 }
        #expect(bench.groups == [kept])
        #expect(try bench.stored() == kept)
    }
}

@Test func `A broken constraint is told to its own caller`() async throws {
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)
        try await bench.add(1)

        await #expect(throws: DatabaseError.self) { try await bench.add(1) }
        try await bench.add(2)

        #expect(bench.published == [1, 2])
    }
}

@Test func `A later change of the group sees what an earlier one wrote`() async throws {
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)
        let counts = Mutex<[Int]>([])

        try await bench.asOneGroup(1...5) { number in
            let count = try await bench.queue.commit { database, _ in
                try insert(number, into: database)
                return try Int.fetchOne(database, sql: "SELECT count(*) FROM item") ?? 0
            }
            counts.withLock { $0.append(count) }
        }

        #expect(counts.withLock { $0.sorted() } == [1, 2, 3, 4, 5])
        #expect(bench.groups.isEmpty)
    }
}

@Test func `A full disk is told to the callers, nothing is published, and the queue goes on`()
    async throws
{
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)
        try await bench.add(1)
        try bench.limitPages(to: 1)

        try await bench.asOneGroup(2...9) { number in
            await #expect(throws: StoreFault.full) { try await bench.add(number, weighing: 9000) }
        }
        #expect(bench.published == [1])
        #expect(try bench.stored() == [1])

        try bench.limitPages(to: 100_000)
        try await bench.add(10, weighing: 9000)
        #expect(bench.published == [1, 10])
        #expect(try bench.stored() == [1, 10])
    }
}

@Test func `A commit that fails is told to all callers of its group`() async throws {
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)
        let told = Mutex(0)

        try await bench.asOneGroup(1...8) { number in
            do {
                _ = try await bench.queue.commit { database, effects in
                    effects.append(number)
                    try insert(number, into: database)
                    // Owed until the commit, which it then fails.
                    if number == 5 {
                        try database.execute(sql: "INSERT INTO owed (item) VALUES (-1)")
                    }
                }
            } catch is StoreFault {
                told.withLock { $0 += 1 }
            }
        }

        #expect(told.withLock { $0 } == 8)
        #expect(bench.published.isEmpty)
        #expect(try bench.stored().isEmpty)
        try await bench.add(9)
        #expect(bench.published == [9])
    }
}

@Test func `A transaction that a change ends by itself fails the group, not the queue`()
    async throws
{
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)

        try await bench.asOneGroup(1...3) { number in
            await #expect(throws: StoreFault.self) {
                try await bench.queue.commit { database, _ in
                    try insert(number, into: database)
                    if number == 2 { try database.execute(sql: "ROLLBACK") }
                }
            }
        }

        #expect(try bench.stored().isEmpty)
        try await bench.add(4)
        #expect(try bench.stored() == [4])
    }
}

@Test func `A fault that is switched on refuses every change until it is switched off`()
    async throws
{
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)
        bench.queue.fail(with: .full)

        await #expect(throws: StoreFault.full) { try await bench.add(1) }
        await #expect(throws: StoreFault.full) {
            try await bench.queue.commit { _, _ in Issue.record("A change was made.") }
        }

        bench.queue.fail(with: nil)
        try await bench.add(2)
        #expect(try bench.stored() == [2])
    }
}

@Test func `A closed database answers every caller`() async throws {
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)
        try bench.pool.close()

        await #expect(throws: StoreFault.self) { try await bench.add(1) }
    }
}

@Test func `A caller who gave up is answered and the change is made`() async throws {
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)

        let task = Task { try await bench.add(1) }
        task.cancel()

        #expect(try await task.value == 1)
        #expect(try bench.stored() == [1])
    }
}

@Test func `Eight clients at once each find what they wrote`() async throws {
    try await inScratchFolder { folder in
        let bench = try CommitBench(folder)

        try await withThrowingTaskGroup { group in
            for client in 0..<8 {
                group.addTask {
                    for turn in 0..<250 {
                        let number = client * 1000 + turn
                        try await bench.add(number)
                        #expect(bench.isPublished(number))
                    }
                }
            }
            try await group.waitForAll()
        }

        #expect(bench.published.count == 2000)
        #expect(try bench.stored() == bench.published.sorted())
        for client in 0..<8 {
            let own = bench.published.filter { $0 / 1000 == client }
            #expect(own == own.sorted())
        }
    }
}

private func insert(_ number: Int, into database: Database) throws {
    try database.execute(
        sql: "INSERT INTO item (id, weight) VALUES (?, x'')",
        arguments: [number]
    )
}
