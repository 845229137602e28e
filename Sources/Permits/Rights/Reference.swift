/// An opaque name of a thing in the register: 128 random bits, written as a lower-case UUID.
public struct Reference: Hashable, Sendable {
    public let high: UInt64
    public let low: UInt64

    /// Takes the two halves of an existing name.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Makes a new random name (RFC 9562, version 4).
    public static func random() -> Reference {
        Reference(
            high: UInt64.random(in: .min ... .max) & ~0xF000 | 0x4000,
            low: UInt64.random(in: .min ... .max) & ~(3 << 62) | 1 << 63
        )
    }

    /// Reads 8-4-4-4-12 lower-case hexadecimal digits; nil for anything else.
    public init?(_ text: String) {
        var digits: [UInt64] = []
        for (position, character) in text.utf8.enumerated() {
            if [8, 13, 18, 23].contains(position) {
                guard character == 45 else { return nil }
                continue
            }
            switch character {
            case 48...57: digits.append(UInt64(character - 48))
            case 97...102: digits.append(UInt64(character - 87))
            default: return nil
            }
        }
        guard text.utf8.count == 36, digits.count == 32 else { return nil }
        high = digits[..<16].reduce(0) { $0 << 4 | $1 }
        low = digits[16...].reduce(0) { $0 << 4 | $1 }
    }

    /// The name as text, 36 characters.
    public var text: String {
        var characters: [UInt8] = []
        for position in 0..<32 {
            if [8, 12, 16, 20].contains(position) { characters.append(45) }
            let half = position < 16 ? high : low
            let digit = UInt8(half >> UInt64(60 - 4 * (position % 16)) & 15)
            characters.append(digit < 10 ? 48 + digit : 87 + digit)
        }
        return String(decoding: characters, as: UTF8.self)
    }
}
