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
        var found: Set<[UInt8]> = []
        for sidecode in Sidecode.allCases where text.count == 6 {
            found.formUnion(readings(of: text, as: sidecode.mask))
        }
        found.formUnion(oneCharacterOff(text))
        found.remove(text)
        return found.sorted { $0.lexicographicallyPrecedes($1) }.prefix(candidatesMax)
            .compactMap { try? LicensePlate(seen: String(decoding: $0, as: UTF8.self)) }
    }

    /// Every way to read the text so that letters and digits stand where this order wants them.
    private static func readings(of text: [UInt8], as mask: [UInt8]) -> [[UInt8]] {
        var results: [[UInt8]] = [[]]
        for (character, position) in zip(text, mask) {
            let options = position == UInt8(ascii: "D") ? digits(character) : letters(character)
            results = results.flatMap { start in options.map { start + [$0] } }
            if results.isEmpty || results.count > candidatesMax { return [] }
        }
        return results
    }

    /// Texts that differ in one confused character, for plates of any country.
    private static func oneCharacterOff(_ text: [UInt8]) -> [[UInt8]] {
        text.indices.flatMap { index in
            classes.filter { $0.contains(text[index]) }.joined().map { replacement in
                var changed = text
                changed[index] = replacement
                return changed
            }
        }
    }

    private static func digits(_ character: UInt8) -> [UInt8] {
        character <= 57 ? [character] : letterAsDigit[character] ?? []
    }

    private static func letters(_ character: UInt8) -> [UInt8] {
        character > 57 ? [character] : digitAsLetter[character] ?? []
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
