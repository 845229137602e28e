import Permits
import PlateIndex
import Testing

/// The table while it grows, from a handful of rights to thousands.
struct PlateIndexGrowthTests {
    private let index = PlateIndex()

    @Test func `No right is missed at any size on the way up`() throws {
        let right = try Fixture.right(1)
        let keys = try (0..<3000).map { try Fixture.key("G\($0)") }
        for (row, key) in keys.enumerated() {
            index.apply([.put(key, row: Int64(row), right)], version: Int64(row))
            for earlier in stride(from: row, through: 0, by: -97) {
                let found = index.rights(of: try Fixture.plate(keys[earlier].text))
                try #require(found == [right])
            }
            try #require(index.rights(of: try Fixture.plate("N\(row)")).isEmpty)
        }
        #expect(index.count == keys.count)
    }

    @Test func `Readers find every right while the table grows`() throws {
        let right = try Fixture.right(1)
        let steady = try (0..<50).map { try Fixture.plate("S\($0)") }
        for (row, plate) in steady.enumerated() {
            index.apply([.put(PlateKey(plate), row: Int64(row), right)], version: 0)
        }
        let readers = BusyReaders(count: 2) { [index] in
            steady.allSatisfy { index.rights(of: $0) == [right] }
        }

        var version: Int64 = 0
        while readers.readingsMin < 1000 || version < 5000 {
            version += 1
            let key = try Fixture.key("G\(version)")
            index.apply([.put(key, row: 1000 + version, right)], version: version)
        }

        #expect(readers.stop() == 0)
        #expect(index.count == steady.count + Int(version))
    }

    @Test func `Every right of a plate with many is found`() throws {
        let rights = try (0..<40).map { try Fixture.right($0) }
        let key = try Fixture.key("ST001R")
        for (row, right) in rights.enumerated() {
            index.apply([.put(key, row: Int64(row), right)], version: Int64(row))
            let other = try Fixture.key("G\(row)")
            index.apply([.put(other, row: 100 + Int64(row), right)], version: Int64(row))
        }

        #expect(Set(index.rights(of: try Fixture.plate("ST001R"))) == Set(rights))
    }

    @Test(
        arguments: [
            (-1, 100, 1), (0, Instant.distantFuture.seconds, 1), (0, 1 << 32, 1),
            (1 << 32, 1 << 33, 1),
            (0, 100, Int64.max), (0, (1 << 32) - 1, 1), (0, (1 << 32) - 2, (1 << 48) - 1),
        ] as [(Int64, Int64, Int64)]
    )
    func `A right with a large number comes back as it was and can be removed`(
        start: Int64,
        end: Int64,
        row: Int64
    ) throws {
        let key = try Fixture.key("ST001R")
        let (odd, plain) = (
            try Fixture.right(1, from: start, until: end), try Fixture.right(2)
        )

        index.apply([.put(key, row: row, odd), .put(key, row: 2, plain)], version: 1)
        #expect(Set(index.rights(of: try Fixture.plate("ST001R"))) == [odd, plain])

        index.apply([.put(key, row: row, plain)], version: 2)
        #expect(Array(index.rights(of: try Fixture.plate("ST001R"))) == [plain, plain])

        index.apply([.put(key, row: row, odd), .remove(key, row: 2)], version: 3)
        #expect(index.rights(of: try Fixture.plate("ST001R")) == [odd])

        index.apply([.remove(key, row: row)], version: 4)
        #expect(index.rights(of: try Fixture.plate("ST001R")).isEmpty)
        #expect(index.count == 0)
    }
}
