import Permits
import PlateIndex
import Testing

/// The index against a plain list, over a long run of random changes.
///
/// Method: the same change goes to both; after each one the plate concerned and a random other
/// one must have the same rights in both, and after every thousand all of them.
struct PlateIndexModelTests {
    private let index = PlateIndex()
    private var model: [(plate: Int, row: Int64, right: ParkingRight)] = []
    private var random = SplitMix64(seed: 20_260_618)
    private var version: Int64 = 0
    private var lastRow: Int64 = 0
    private let plates: [LicensePlate]

    /// Plates of which every fifth is too long to pack.
    init() throws {
        plates = try (0..<300).map { number in
            try Fixture.plate(
                number.isMultiple(of: 5) ? "LONGERTHANTWELVE\(number)" : "K\(number)"
            )
        }
    }

    @Test mutating func `A hundred thousand random changes leave index and list the same`() throws {
        for step in 1...100_000 {
            let plate = try change(wanting: step % 20_000 < 10_000 ? 700 : 50)
            try compare(plate)
            try compare(Int.random(in: plates.indices, using: &random))
            if step.isMultiple(of: 1000) { try plates.indices.forEach(compare) }
        }
        #expect(index.version == version)
    }

    /// Makes one random change, so that in the end about this many rights are held.
    private mutating func change(wanting count: Int) throws -> Int {
        let plate = Int.random(in: plates.indices, using: &random)
        let key = PlateKey(plates[plate])
        switch Int.random(in: 0..<100, using: &random) {
        case 0: replaceAll()
        case 1: forget()
        case 2...4: index.apply([.remove(key, row: lastRow + 1)], version: next())
        case 5...9: try model.randomElement(using: &random).map { try replace($0) }
        case _ where model.count < count: try put(plate)
        default: return try move(to: plate)
        }
        return plate
    }

    private mutating func put(_ plate: Int) throws {
        lastRow += 1
        let right = try randomRight()
        model.append((plate, lastRow, right))
        index.apply([.put(PlateKey(plates[plate]), row: lastRow, right)], version: next())
    }

    private mutating func replace(_ held: (plate: Int, row: Int64, right: ParkingRight)) throws {
        let right = try randomRight()
        model.removeAll { $0.row == held.row }
        model.append((held.plate, held.row, right))
        index.apply(
            [.put(PlateKey(plates[held.plate]), row: held.row, right)],
            version: next()
        )
    }

    /// Takes two rights away, and gives the last one to another plate, in one commit.
    private mutating func move(to plate: Int) throws -> Int {
        var changes: [RightChange] = []
        var last = plate
        for _ in 0..<2 where !model.isEmpty {
            let held = model.remove(at: Int.random(in: model.indices, using: &random))
            changes.append(.remove(PlateKey(plates[held.plate]), row: held.row))
            last = held.plate
        }
        lastRow += 1
        let right = try randomRight()
        model.append((plate, lastRow, right))
        changes.append(.put(PlateKey(plates[plate]), row: lastRow, right))
        index.apply(changes, version: next())
        return last
    }

    private mutating func forget() {
        let moment = Instant(seconds: Int64.random(in: 0...120, using: &random))
        let before = model.count
        model.removeAll { $0.right.period.end < moment }
        #expect(index.forget(endedBefore: moment) == before - model.count)
    }

    private mutating func replaceAll() {
        let shuffled = model.shuffled(using: &random)
        index.replaceAll(version: next(), expecting: model.count) { put in
            for (plate, row, right) in shuffled { put(PlateKey(plates[plate]), row, right) }
        }
    }

    private func compare(_ plate: Int) throws {
        let expected = model.filter { $0.plate == plate }.map(\.right)
        let found = index.rights(of: plates[plate])
        try #require(found.count == expected.count)
        try #require(Set(found) == Set(expected))
        try #require(index.count == model.count)
    }

    private mutating func next() -> Int64 {
        version += 1
        return version
    }

    private mutating func randomRight() throws -> ParkingRight {
        let start = Int64.random(in: 0..<900, using: &random)
        let end = start + Int64.random(in: 1...100, using: &random)
        return try Fixture.right(
            Int.random(in: 0..<Int.max, using: &random),
            from: start,
            until: end,
            zone: Fixture.zones.randomElement(using: &random)
        )
    }
}
