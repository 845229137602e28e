import Permits
import PlateIndex
import Testing

/// A million random operations and checks, index against a plain list.
///
/// Method: of ten steps about three change one to three rights of the same commit, and the others
/// look a plate up, alone or as a whole check with its near misses. Now and then everything is
/// filled afresh, or what ended is forgotten. The number of rights swings between a few hundred and
/// four thousand, so that the table grows and its runs empty again. Many plates look alike; some
/// do not pack, and some rights do not fit into the table.
struct PlateIndexMillionTests {
    private let index = PlateIndex()
    private var list = PlainList()
    private var random = SplitMix64(seed: 20_261_125)
    private var version: Int64 = 0
    private var lastRow: Int64 = 0
    private let plates: [LicensePlate]
    private let judge: Judge

    /// Of twenty look-ups so many are checks; unoptimised code is slow at them, and a sanitizer at
    /// everything.
    #if DEBUG
    private static let (steps, checksOfTwenty) = (1_000_000, 1)
    #elseif SANITIZED
    private static let (steps, checksOfTwenty) = (100_000, 2)
    #else
    private static let (steps, checksOfTwenty) = (1_000_000, 10)
    #endif

    init() throws {
        let alike = Array("0OB8")
        plates = try (0..<2000).map { number in
            switch number {
            case ..<1024:
                let signs = (0..<5).map { alike[number >> (2 * $0) & 3] }
                return try Fixture.plate(String(signs))
            case ..<1200: return try Fixture.plate("LONGERTHANTWELVE\(number)")
            default: return try Fixture.plate("M\(number)")
            }
        }
        judge = try Judge()
    }

    @Test mutating func `A million random steps show no difference`() throws {
        var differences = 0
        for step in 0..<Self.steps {
            if step % 50_000 == 49_999 { differences += forgetsTheSame() ? 0 : 1 }
            if step % 50_000 == 24_999 { replaceAll() }
            if below(10) < 3 {
                try change(isFilling: step % 100_000 < 50_000)
            } else {
                let plate = plates[below(plates.count)]
                let isSame = below(20) < Self.checksOfTwenty ? isJudgedSame(plate) : isSame(plate)
                differences += isSame ? 0 : 1
            }
        }

        #expect(differences == 0)
        #expect(plates.allSatisfy(isSame))
        #expect((index.count, index.version) == (list.count, version))
        #expect(list.count > 100)
    }

    /// One commit: a right more, less or in another's place, or one that goes to another plate.
    private mutating func change(isFilling: Bool) throws {
        let plate = PlateKey(plates[below(plates.count)])
        var changes: [RightChange] = []
        let held = list.some(of: plate, below(4))
        switch below(isFilling ? 8 : 4) {
        case 0, 1: if let held { changes.append(.remove(plate, row: held.row)) }
        case 2: if let held { changes.append(.put(plate, row: held.row, try right())) }
        case 3:
            guard let held else { break }
            let other = PlateKey(plates[below(plates.count)])
            lastRow += 1
            changes.append(.remove(plate, row: held.row))
            changes.append(.put(other, row: lastRow, held.right))
        default:
            guard list.count < 4000 else { break }
            lastRow += 1
            changes.append(.put(plate, row: lastRow, try right()))
        }
        if changes.isEmpty { changes.append(.remove(plate, row: lastRow + 1)) }
        version += 1
        index.apply(changes, version: version)
        take(changes)
    }

    private mutating func take(_ changes: [RightChange]) {
        for change in changes {
            switch change {
            case .put(let plate, let row, let right): list.put(plate, row: row, right)
            case .remove(let plate, let row): list.remove(plate, row: row)
            }
        }
    }

    private mutating func replaceAll() {
        version += 1
        let isSized = below(2) == 0
        index.replaceAll(version: version, expecting: isSized ? list.count : 0, list.forEach)
    }

    private mutating func forgetsTheSame() -> Bool {
        let moment = Instant(seconds: Judge.dayStart + Int64(below(100_000)) - 200_000)
        return index.forget(endedBefore: moment) == list.forget(endedBefore: moment)
    }

    /// A right around the judge's day; one in fifty has a time that the table does not hold.
    private mutating func right() throws -> ParkingRight {
        let isOdd = below(50) == 0
        let start = Judge.dayStart + Int64(below(400_000)) - 300_000
        return try Fixture.right(
            below(1 << 30),
            from: isOdd ? -5 : start,
            until: start + 1 + Int64(below(300_000)),
            zone: below(10) == 0 ? nil : Fixture.zones[below(3)],
            country: [.netherlands, CountrySign("B"), nil][below(3)]
        )
    }

    private func isSame(_ plate: LicensePlate) -> Bool {
        let found = index.rights(of: plate)
        let expected = list[PlateKey(plate)]
        guard found.count == expected.count else { return false }
        return expected.allSatisfy { held in found.contains(held.right) }
            && found.allSatisfy { right in expected.contains { $0.right == right } }
    }

    private mutating func isJudgedSame(_ plate: LicensePlate) -> Bool {
        let country = [CountrySign.netherlands, nil][below(2)]
        guard let seen = try? LicensePlate(seen: plate.text, country: country) else { return false }
        let check = PlateCheck(
            plate: seen,
            spot: .zone(Fixture.zones[below(3)], subArea: nil),
            moment: Instant(seconds: Judge.dayStart + Int64(below(86_400)))
        )
        let expected = judge.answer(check, rights: list)
        let (found, version) = index.reading { reader, version in
            (judge.answer(check, rights: reader), version)
        }
        return version == self.version && Judge.isSame(found, expected)
    }

    private mutating func below(_ limit: Int) -> Int {
        Int(random.next() >> 33) % limit
    }
}
