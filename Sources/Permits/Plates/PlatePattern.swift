/// A form that Dutch plates have: `l` stands for any letter, `d` for any digit, and a capital for
/// itself, as in `CDJddd`.
///
/// It is what a pad of keys needs to know, and short enough to hand to a script as it is.
public struct PlatePattern: Hashable, Sendable {
    /// The form, one sign for each sign of the plate.
    public let text: String
    private let signs: [UInt8]

    private init(_ text: String) {
        self.text = text
        signs = Array(text.utf8)
    }

    /// Every form that a Dutch plate can have: the fourteen orders of letters and digits, the royal
    /// house, the court, and plates of one day.
    public static let dutch: [PlatePattern] =
        Sidecode.allCases.map {
            PlatePattern(String(decoding: $0.mask, as: UTF8.self).lowercased())
        }
        + ["AAd", "AAdd", "AAddd", "CDJd", "CDJdd", "CDJddd", "ldddd"].map(PlatePattern.init)

    /// The signs that may stand next in a plate of this form that begins so; none when it cannot
    /// begin so, or is whole.
    func signs(after start: [UInt8]) -> [UInt8] {
        guard start.count < signs.count, begins(with: start) else { return [] }
        switch signs[start.count] {
        case UInt8(ascii: "l"): return Self.letters
        case UInt8(ascii: "d"): return Self.digits
        case let sign: return [sign]
        }
    }

    /// Whether this is a whole plate of this form.
    func fits(_ plate: [UInt8]) -> Bool {
        plate.count == signs.count && begins(with: plate)
    }

    private func begins(with start: [UInt8]) -> Bool {
        zip(start, signs).allSatisfy { typed, sign in
            switch sign {
            case UInt8(ascii: "l"): Self.letters.contains(typed)
            case UInt8(ascii: "d"): Self.digits.contains(typed)
            default: typed == sign
            }
        }
    }

    static let letters = Array(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    static let digits = Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
}
