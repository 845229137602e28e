import Permits
import Testing

/// What one slip of the pen makes of a plate.
struct PlateSlipTests {
    @Test(arguments: [
        ("NX000P", "NX000R"), ("NX000P", "NX00P"), ("NX000P", "NX0000P"), ("NX000P", "XN000P"),
        ("NX000P", "NX00P0"), ("NX000P", "NXX000P"), ("NX000P", "ANX000P"), ("A", "AB"),
        ("ABCDEFGHJKLM", "ABCDEFGHJKLMN"), ("ABCDEFGHJKLMN", "ABCDEFGHJKLM"),
    ])
    func `One character another, left out, doubled, added or swapped is a slip, both ways`(
        one: String,
        other: String
    ) throws {
        #expect(try slips(of: one).contains(other))
        #expect(try slips(of: other).contains(one))
    }

    @Test(arguments: ["NX000P", "NX001R", "PX000N", "NX00", "NX0000PP", "XN00P0"])
    func `The plate itself and two slips are not`(other: String) throws {
        #expect(try !slips(of: "NX000P").contains(other))
    }

    @Test(arguments: 0..<40)
    func `They are exactly the texts at a distance of one`(seed: Int) throws {
        var numbers = SeededNumbers(seed: seed)
        let signs = Array("AB0")
        let text = String(
            (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
                signs.randomElement(using: &numbers) ?? "A"
            }
        )
        let near = try slips(of: text)

        for other in Self.texts(of: signs, lengths: 1...5) {
            #expect(near.contains(other) == (Self.distance(text, other) == 1), "\(text) \(other)")
        }
    }

    private func slips(of text: String) throws -> Set<String> {
        Set(PlateSlip.candidates(for: try LicensePlate(seen: text)).map(\.text))
    }

    private static func texts(of signs: [Character], lengths: ClosedRange<Int>) -> [String] {
        var all: [String] = []
        var last = [""]
        for length in 1...lengths.upperBound {
            last = last.flatMap { start in signs.map { start + String($0) } }
            if length >= lengths.lowerBound { all += last }
        }
        return all
    }

    /// Substitutions, insertions, deletions and swaps of neighbours, each counted as one.
    private static func distance(_ one: String, _ other: String) -> Int {
        let (a, b) = (Array(one), Array(other))
        var rows = [Array(0...b.count)]
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                let change = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, change)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    best = min(best, rows[i - 2][j - 2] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
