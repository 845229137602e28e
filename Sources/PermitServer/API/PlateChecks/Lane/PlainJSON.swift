/// Reads the plainest JSON straight from bytes: no escapes, ASCII only, whole numbers and short
/// decimals.
///
/// Whatever is not plain ends the reading with nil, which says nothing about whether it is JSON;
/// ``JSONReader`` knows that.
struct PlainJSON {
    /// The next byte to look at.
    var position: Int
    /// The first byte that does not belong to it.
    let end: Int

    /// Reads these bytes.
    init(_ place: Range<Int>) {
        position = place.lowerBound
        end = place.upperBound
    }

    /// Whether only white space is left.
    mutating func isAtEnd(_ bytes: Span<UInt8>) -> Bool {
        skipSpace(bytes)
        return position == end
    }

    /// Moves over the byte if it comes next after white space, and says whether it did.
    mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
        skipSpace(bytes)
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Where the characters of the string lie that comes next.
    mutating func string(_ bytes: Span<UInt8>) -> Range<Int>? {
        guard take(UInt8(ascii: "\""), bytes) else { return nil }
        let start = position
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return start..<position - 1
            case UInt8(ascii: "\\"), 0..<32, 127...255: return nil
            default: position += 1
            }
        }
        return nil
    }

    /// The whole number that comes next, of at most nine digits and not below zero.
    mutating func whole(_ bytes: Span<UInt8>) -> Int? {
        skipSpace(bytes)
        guard let digits = digits(bytes, atMost: 9) else { return nil }
        guard position < end, [UInt8(ascii: "."), 101, 69].contains(bytes[position]) else {
            return digits.value
        }
        return nil
    }

    /// The number that comes next: at most fifteen digits, so that one division gives the nearest
    /// `Double`.
    mutating func decimal(_ bytes: Span<UInt8>) -> Double? {
        skipSpace(bytes)
        let isNegative = position < end && bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        guard let whole = digits(bytes, atMost: 9) else { return nil }
        var number = Double(whole.value)
        if position < end, bytes[position] == UInt8(ascii: ".") {
            position += 1
            guard let part = digits(bytes, atMost: 15 - whole.count, mayLeadWithZero: true) else {
                return nil
            }
            let scale = Self.powersOfTen[part.count]
            number = (Double(whole.value) * scale + Double(part.value)) / scale
        }
        if position < end, bytes[position] == 101 || bytes[position] == 69 { return nil }
        return isNegative ? -number : number
    }

    private mutating func digits(
        _ bytes: Span<UInt8>,
        atMost countMax: Int,
        mayLeadWithZero: Bool = false
    ) -> (value: Int, count: Int)? {
        let start = position
        var value = 0
        while position < end, case 48...57 = bytes[position] {
            value = value * 10 + Int(bytes[position] - 48)
            position += 1
            guard position - start <= countMax else { return nil }
        }
        let count = position - start
        guard count > 0, mayLeadWithZero || count == 1 || bytes[start] != 48 else { return nil }
        return (value, count)
    }

    private mutating func skipSpace(_ bytes: Span<UInt8>) {
        while position < end {
            switch bytes[position] {
            case 32, 10, 13, 9: position += 1
            default: return
            }
        }
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
