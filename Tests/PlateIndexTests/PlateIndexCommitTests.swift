import Permits
import PlateIndex
import Testing

/// What readers see while commits arrive: all of a commit or nothing of it.
///
/// Method: one right goes round four plates. Whoever asks for all four must find it exactly once,
/// at the plate that belongs to the version. Commits go on until every reader has looked often.
struct PlateIndexCommitTests {
    private let index = PlateIndex()
    private let readingsMin = 20_000
    private let plates = ["A1", "B2", "CCCCCCCCCCCCC3", "D4"].compactMap {
        try? LicensePlate(seen: $0)
    }

    @Test func `No reader sees half of a commit`() throws {
        let right = try Fixture.right(1)
        index.apply([.put(PlateKey(plates[0]), row: 0, right)], version: 0)
        let readers = BusyReaders(count: 2) { [index, plates] in
            index.reading { reader, version in
                plates.indices.allSatisfy { number in
                    let isHere = number == Int(version % 4)
                    return reader.rights(of: plates[number]).count == (isHere ? 1 : 0)
                }
            }
        }

        var version: Int64 = 0
        while readers.readingsMin < readingsMin {
            version += 1
            move(right, to: version)
        }

        #expect(readers.stop() == 0)
        #expect((index.version, index.count) == (version, 1))
    }

    @Test func `A commit is there for everyone who asks after it`() throws {
        let right = try Fixture.right(1)
        let announced = Announcement()
        let readers = BusyReaders(count: 2) { [index, plates] in
            let version = announced.version
            return index.version >= version
                && index.rights(of: plates[0]).count >= (version > 0 ? 1 : 0)
        }

        var version: Int64 = 0
        while readers.readingsMin < readingsMin {
            version += 1
            let key = PlateKey(plates[0])
            index.apply(
                [.put(key, row: version, right), .remove(key, row: version - 1)],
                version: version
            )
            announced.announce(version)
        }

        #expect(readers.stop() == 0)
        #expect((index.version, index.count) == (version, 1))
    }

    @Test func `Filling afresh and forgetting do not disturb readers`() throws {
        let right = try Fixture.right(1, until: 1000)
        let over = try Fixture.right(2, until: 1)
        index.apply([.put(PlateKey(plates[0]), row: 0, right)], version: 0)
        let readers = BusyReaders(count: 2) { [index, plates] in
            index.rights(of: plates[0]) == [right]
        }

        var version: Int64 = 0
        while readers.readingsMin < readingsMin {
            version += 1
            index.replaceAll(version: version) { put in
                put(PlateKey(plates[0]), 0, right)
                put(PlateKey(plates[3]), 1, over)
            }
            index.forget(endedBefore: Instant(seconds: 2))
        }

        #expect(readers.stop() == 0)
        #expect(index.count == 1)
    }

    private func move(_ right: ParkingRight, to version: Int64) {
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
