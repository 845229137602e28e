import Permits
import Testing

/// Which rights go into a snapshot, and how many bytes they take.
struct SnapshotRightsTests {
    private let moment = Pack.moment

    private func count(_ stretches: [(Int, Int)]) throws -> Int {
        var patrol = Patrol()
        for (start, end) in stretches {
            patrol.add(
                "HK000J",
                .visitor,
                "VBN",
                moment.adding(minutes: start),
                moment.adding(minutes: end)
            )
        }
        return try Pack.desk(Pack.file(patrol)).snapshot.rightsCount
    }

    /// A snapshot looks a day (1440 minutes) and a minute back; its key lasts 840 minutes, itself
    /// fifteen, and what begins within a day after that can be a near miss.
    @Test(arguments: [
        ([(-60, 60)], 1),
        ([(-3000, -1441)], 0),
        ([(-3000, -1440)], 1),
        ([(2295, 3000)], 1),
        ([(2296, 3000)], 0),
        ([(-60, 60), (2296, 3000)], 1),
        ([(-60, 2296), (2296, 3000), (3000, 4000)], 3),
        ([(-60, 2295), (2296, 3000), (3000, 4000)], 1),
        ([(2400, 3000), (-60, 2500), (2900, 4000), (4001, 5000)], 3),
        ([(-3000, -1441), (-60, 60)], 1),
    ])
    func `Only what a check can tell is taken along`(
        stretches: [(Int, Int)],
        expected: Int
    ) throws {
        #expect(try count(stretches) == expected)
    }

    @Test func `A right takes eighteen bytes, twenty-four at the most all told`() throws {
        var numbers = SeededNumbers(seed: 1)
        var patrol = Patrol()
        let kinds: [ParkingRight.Kind] = [.resident, .visitor, .business, .informalCare]
        for number in 0..<5000 {
            let start = moment.adding(minutes: -.random(in: 1...500_000, using: &numbers))
            patrol.add(
                "P\(number)",
                kinds[number % 4],
                ["VBN", "LDC", "VOM"][number % 3],
                start,
                moment.adding(minutes: .random(in: 1...500_000, using: &numbers)),
                country: ["NL", "D", nil][number % 3]
            )
        }

        let file = try Pack.file(patrol)

        #expect(try Pack.desk(file).snapshot.rightsCount == 5000)
        #expect(file.count < 5000 * 24)
        #expect(file.count < 5000 * 18 + 1500)
    }

    @Test func `The same rights make the same bytes in any order`() throws {
        var (one, other) = (Patrol(), Patrol())
        let rows = (0..<200).map { number in
            ("P\(number % 60)", moment.adding(minutes: -number), moment.adding(minutes: number + 1))
        }
        for row in rows { one.add(row.0, .visitor, "VBN", row.1, row.2) }
        for row in rows.reversed() { other.add(row.0, .visitor, "VBN", row.1, row.2) }

        #expect(try Pack.file(one) == Pack.file(other))
    }

    @Test func `A longer name than fits is cut, and what follows is still read`() throws {
        let header = SnapshotHeader(
            registerVersion: 1,
            moment: moment,
            day: Fixture.clock.day(of: moment),
            device: String(repeating: "é", count: 40_000),
            keyCheck: Pack.hash()("")
        )
        let file =
            try Pack.content(.withResidents, header: header)
            + Array(repeating: 0, count: 64)

        let snapshot = try Pack.desk(file).snapshot

        #expect(snapshot.header.device.utf8.count == 65_534)
        #expect(snapshot.rightsCount == 2)
    }
}
