/// Up to twelve characters of A–Z and 0–9, packed exactly into 63 bits.
///
/// Each character is a digit 1…36 of a number in base 37 (0 means "no more characters"), so two
/// plates are the same text exactly when their numbers are: 37¹² < 2⁶³, no hash, no collision.
public struct PackedPlate: Hashable, Comparable, Sendable {
    /// The number; never 0.
    public let value: UInt64

    /// The longest text that packs.
    public static let lengthMax = 12

    /// Packs a text of 1 to 12 characters of A–Z and 0–9; nil for any other.
    public init?(_ text: some Sequence<UInt8>) {
        var value: UInt64 = 0
        var count = 0
        for character in text {
            guard count < Self.lengthMax, let digit = Self.digit(character) else { return nil }
            value = value * 37 + digit
            count += 1
        }
        guard value > 0 else { return nil }
        self.value = value
    }

    /// Takes a number that an earlier packing gave; nil when no text packs to it.
    public init?(value: UInt64) {
        self.value = value
        guard value > 0, value < 6_582_952_005_840_035_281, !hasGap else { return nil }
    }

    /// Takes a number that another one shows to be right.
    init(known value: UInt64) {
        self.value = value
    }

    /// The characters, as ASCII.
    public var ascii: [UInt8] {
        var rest = value
        var characters: [UInt8] = []
        while rest > 0 {
            characters.append(Self.character(rest % 37))
            rest /= 37
        }
        return characters.reversed()
    }

    /// The normal form as text.
    public var text: String { String(decoding: ascii, as: UTF8.self) }

    /// Orders by the packed number.
    public static func < (left: PackedPlate, right: PackedPlate) -> Bool {
        left.value < right.value
    }

    private var hasGap: Bool {
        var rest = value
        while rest > 0 {
            if rest % 37 == 0 { return true }
            rest /= 37
        }
        return false
    }

    /// The digit 1…36 that stands for a character of A–Z and 0–9.
    static func sign(_ character: UInt8) -> UInt8 {
        UInt8(digit(character) ?? 0)
    }

    /// The character that a digit 1…36 stands for.
    static func character(_ sign: UInt8) -> UInt8 {
        character(UInt64(sign))
    }

    private static func digit(_ character: UInt8) -> UInt64? {
        switch character {
        case 48...57: UInt64(character - 47)
        case 65...90: UInt64(character - 54)
        default: nil
        }
    }

    private static func character(_ digit: UInt64) -> UInt8 {
        digit <= 10 ? UInt8(digit) + 47 : UInt8(digit) + 54
    }
}
