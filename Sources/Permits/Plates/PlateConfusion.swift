/// Readings that a camera confuses, position by position.
///
/// A candidate may only ever make an answer milder: it asks an officer to look again and never
/// supports a sanction.
public enum PlateConfusion {
    /// No more candidates than this are tried for one reading.
    public static let candidatesMax = 256

    /// The plates that this reading may have been, the reading itself left out.
    public static func candidates(for plate: LicensePlate) -> [LicensePlate] {
        let text = Array(plate.text.utf8)
        var found = Set(oneCharacterOff(text))
        for sidecode in Sidecode.allCases where text.count == 6 {
            found.formUnion(readings(of: text, as: sidecode.mask))
        }
        found.remove(text)
        return found.sorted { $0.lexicographicallyPrecedes($1) }.prefix(candidatesMax)
            .compactMap { try? LicensePlate(seen: String(decoding: $0, as: UTF8.self)) }
    }

    /// Every way to read the text so that letters and digits stand where this order wants them.
    private static func readings(of text: [UInt8], as mask: [UInt8]) -> [[UInt8]] {
        let isPossible = zip(text, mask).allSatisfy { !options($0, $1).isEmpty }
        guard isPossible else { return [] }
        var results: [[UInt8]] = [[]]
        for (character, position) in zip(text, mask) {
            results = results.flatMap { start in
                options(character, position).map { start + [$0] }
            }
            if results.count > candidatesMax { return [] }
        }
        return results
    }

    /// Texts that differ in one confused character, for plates of any country.
    private static func oneCharacterOff(_ text: [UInt8]) -> [[UInt8]] {
        text.indices.flatMap { index in
            confused[Int(text[index])].map { replacement in
                var changed = text
                changed[index] = replacement
                return changed
            }
        }
    }

    /// What the character may be where a letter (`L`) or a digit stands.
    private static func options(_ character: UInt8, _ position: UInt8) -> [UInt8] {
        (position == UInt8(ascii: "L") ? asLetter : asDigit)[Int(character)]
    }

    private static let confused = table { character in
        classes.filter { $0.contains(character) }.joined().filter { $0 != character }
    }

    private static let asDigit = table { $0 <= 57 ? [$0] : letterAsDigit[$0] ?? [] }
    private static let asLetter = table { $0 > 57 ? [$0] : digitAsLetter[$0] ?? [] }

    /// One row for each ASCII character, so that a reading is looked up and not searched.
    private static func table(_ row: (UInt8) -> [UInt8]) -> [[UInt8]] {
        (UInt8(0)..<128).map(row)
    }

    private static let classes: [[UInt8]] = ["0OQDCG", "1I", "8B", "2Z", "5S", "6G", "WH"]
        .map { Array($0.utf8) }

    private static let letterAsDigit: [UInt8: [UInt8]] = table([
        ("O", "0"), ("Q", "0"), ("D", "0"), ("C", "0"), ("G", "60"), ("I", "1"), ("B", "8"),
        ("Z", "2"), ("S", "5"),
    ])

    private static let digitAsLetter: [UInt8: [UInt8]] = table([
        ("0", "DO"), ("1", "JL"), ("8", "B"), ("5", "S"), ("2", "Z"), ("6", "G"),
    ])

    private static func table(_ rows: [(String, String)]) -> [UInt8: [UInt8]] {
        Dictionary(
            uniqueKeysWithValues: rows.compactMap { key, values in
                key.utf8.first.map { ($0, Array(values.utf8)) }
            }
        )
    }
}
