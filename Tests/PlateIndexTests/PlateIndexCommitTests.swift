import Permits
import PlateIndex
import Synchronization
import Testing

/// What readers see while commits arrive: all of a commit or nothing of it.
///
/// Method: one right goes round four plates. Whoever asks for all four must find it exactly once,
/// at the plate that belongs to the version.
struct PlateIndexCommitTests {
    private let index = PlateIndex()
    private let commits: Int64 = 20_000
    private let plates = ["A1", "B2", "CCCCCCCCCCCCC3", "D4"].compactMap {
        try? LicensePlate(seen: $0)
    }

    @Test func `No reader sees half of a commit`() async throws {
        let right = try Fixture.right(1)
        let isDone = Flag()
        index.apply([.put(PlateKey(plates[0]), row: 0, right)], version: 0)

        let torn = await withTaskGroup { group in
            for _ in 0..<3 {
                group.addTask { countTornReadings(until: isDone) }
            }
            moveAround(right)
            isDone.raise()
            return await group.reduce(0, +)
        }

        #expect(torn == 0)
        #expect((index.version, index.count) == (commits, 1))
    }

    @Test func `Once a commit is applied nobody sees the version before it`() async throws {
        let right = try Fixture.right(1)
        let isDone = Flag()

        let stepsBack = await withTaskGroup { group in
            for _ in 0..<2 {
                group.addTask { countStepsBack(until: isDone) }
            }
            for version in 1...commits {
                index.apply([.put(PlateKey(plates[1]), row: version, right)], version: version)
                if index.version != version { Issue.record("The version did not move on.") }
                index.apply([.remove(PlateKey(plates[1]), row: version)], version: version)
            }
            isDone.raise()
            return await group.reduce(0, +)
        }

        #expect(stepsBack == 0)
    }

    @Test func `Filling afresh and forgetting do not disturb readers`() async throws {
        let right = try Fixture.right(1, until: 1000)
        let over = try Fixture.right(2, until: 1)
        let isDone = Flag()
        index.apply([.put(PlateKey(plates[0]), row: 0, right)], version: 0)

        let misses = await withTaskGroup { group in
            group.addTask {
                var misses = 0
                while !isDone.isRaised {
                    misses += index.rights(of: plates[0]) == [right] ? 0 : 1
                }
                return misses
            }
            for version in 1...Int64(1000) {
                index.replaceAll(version: version) { put in
                    put(PlateKey(plates[0]), 0, right)
                    put(PlateKey(plates[3]), 1, over)
                }
                index.forget(endedBefore: Instant(seconds: 2))
            }
            isDone.raise()
            return await group.reduce(0, +)
        }

        #expect(misses == 0)
        #expect(index.count == 1)
    }

    private func moveAround(_ right: ParkingRight) {
        for version in 1...commits {
            let (from, to) = (plates[Int((version - 1) % 4)], plates[Int(version % 4)])
            index.apply(
                [
                    .remove(PlateKey(from), row: version - 1),
                    .put(PlateKey(to), row: version, right),
                ],
                version: version
            )
        }
    }

    private func countStepsBack(until isDone: Flag) -> Int {
        var stepsBack = 0
        var last: Int64 = 0
        while !isDone.isRaised {
            let version = index.version
            stepsBack += version < last ? 1 : 0
            last = version
        }
        return stepsBack
    }

    private func countTornReadings(until isDone: Flag) -> Int {
        var torn = 0
        while !isDone.isRaised {
            let isWhole = index.reading { reader, version in
                plates.indices.allSatisfy { number in
                    let isHere = number == Int(version % 4)
                    return reader.rights(of: plates[number]).count == (isHere ? 1 : 0)
                }
            }
            torn += isWhole ? 0 : 1
        }
        return torn
    }
}

/// Says to other tasks that something has happened.
private final class Flag: Sendable {
    private let state = Atomic(false)

    var isRaised: Bool { state.load(ordering: .acquiring) }

    func raise() {
        state.store(true, ordering: .releasing)
    }
}
