import Permits
import PlateIndex
import Testing

/// A million random steps on two thousand plates, index against one plain list a plate.
///
/// Method: of ten steps about four change, and six look a plate up and compare. The number of
/// rights swings between a few hundred and four thousand, so that the table grows and its runs empty again.
struct PlateIndexMillionTests {
    private let index = PlateIndex()
    private var random = SplitMix64(seed: 20_261_125)
    private var version: Int64 = 0
    private let plates: [LicensePlate]
    private let right: [ParkingRight]
    private var model: [[(row: Int64, right: Int)]]

    init() throws {
        plates = try (0..<2000).map { try Fixture.plate("M\($0)") }
        right = try (0..<16).map { try Fixture.right($0, zone: Fixture.zones[$0 % 3]) }
        model = Array(repeating: [], count: plates.count)
    }

    @Test mutating func `A million random steps show no difference`() throws {
        var differences = 0
        for step in 0..<1_000_000 {
            let plate = Int(random.next() % UInt64(plates.count))
            let isFilling = step % 100_000 < 50_000
            switch random.next() % 10 {
            case 0...2:
                let isPut = model[plate].count < 2 && (isFilling || random.next() % 4 == 0)
                change(plate, isPut: isPut)
            case 3: move(from: plate, to: Int(random.next() % UInt64(plates.count)))
            default: differences += isSame(plate) ? 0 : 1
            }
        }

        #expect(differences == 0)
        #expect(plates.indices.allSatisfy(isSame))
        #expect(index.count == model.reduce(0) { $0 + $1.count })
    }

    private mutating func change(_ plate: Int, isPut: Bool) {
        version += 1
        let key = PlateKey(plates[plate])
        if isPut {
            let number = Int(version % 16)
            model[plate].append((version, number))
            index.apply([.put(key, row: version, right[number])], version: version)
        } else if let last = model[plate].popLast() {
            index.apply([.remove(key, row: last.row)], version: version)
        }
    }

    /// Gives a right to another plate, in one commit.
    private mutating func move(from plate: Int, to other: Int) {
        guard !model[plate].isEmpty else { return }
        version += 1
        let held = model[plate].removeFirst()
        model[other].append((version, held.right))
        index.apply(
            [
                .remove(PlateKey(plates[plate]), row: held.row),
                .put(PlateKey(plates[other]), row: version, right[held.right]),
            ],
            version: version
        )
    }

    private func isSame(_ plate: Int) -> Bool {
        let found = index.rights(of: plates[plate])
        guard found.count == model[plate].count else { return false }
        // A sum of powers tells which rights there are, and how often, in any order.
        var difference: UInt64 = 0
        for number in 0..<found.count {
            difference &+= 1 << (found[number].reference.low &* 4)
            difference &-= 1 << UInt64(model[plate][number].right &* 4)
        }
        return difference == 0
    }
}
