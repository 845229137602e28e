/// The short name of a zone or sub-area: 1 to 10 characters of A–Z, 0–9 and `-`, in one word.
public struct ZoneCode: Codable, Hashable, Sendable {
    /// Six bits a character, the first one highest; never 0.
    public let value: UInt64

    /// The limit of the national register's area code.
    public static let lengthMax = 10

    /// Reads a code; nil when it is empty, too long or holds another character.
    public init?(_ text: String) {
        var value: UInt64 = 0
        var count = 0
        for character in text.utf8 {
            guard count < Self.lengthMax, let digit = Self.digit(character) else { return nil }
            value = value << 6 | digit
            count += 1
        }
        guard value > 0 else { return nil }
        self.value = value
    }

    /// Takes the number of a code that was read before.
    @inlinable package init(known value: UInt64) {
        self.value = value
    }

    /// The code as text.
    public var text: String {
        var rest = value
        var characters: [UInt8] = []
        while rest > 0 {
            characters.append(Self.character(rest & 63))
            rest >>= 6
        }
        return String(decoding: characters.reversed(), as: UTF8.self)
    }

    private static func digit(_ character: UInt8) -> UInt64? {
        switch character {
        case 45: 1
        case 48...57: UInt64(character - 46)
        case 65...90: UInt64(character - 53)
        default: nil
        }
    }

    private static func character(_ digit: UInt64) -> UInt8 {
        switch digit {
        case 1: 45
        case 2...11: UInt8(digit) + 46
        default: UInt8(digit) + 53
        }
    }
}
