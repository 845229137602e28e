import Permits

extension Span<UInt8> {
    /// Whether exactly this text stands there.
    func holds(_ text: String, at place: Range<Int>) -> Bool {
        guard text.utf8.count == place.count else { return false }
        var position = place.lowerBound
        for byte in text.utf8 {
            if self[position] != byte { return false }
            position += 1
        }
        return true
    }

    /// The plate that stands there as a camera saw it; nil when it is not plain or no plate.
    func seenPlate(at place: Range<Int>, country: CountrySign?) -> LicensePlate? {
        guard place.count <= 40 else { return nil }
        var normal = InlineArray<40, UInt8>(repeating: 0)
        var count = 0
        for position in place {
            switch self[position] {
            case 48...57, 65...90: normal[count] = self[position]
            case 97...122: normal[count] = self[position] - 32
            case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "_"):
                continue
            default: return nil
            }
            count += 1
        }
        let text = String(unsafeUninitializedCapacity: count) { letters in
            for position in 0..<count { letters[position] = normal[position] }
            return count
        }
        return try? LicensePlate(seen: text, country: country)
    }
}

extension PlainJSON {
    /// The string that comes next as text, of at most so many characters.
    mutating func text(_ bytes: Span<UInt8>, atMost countMax: Int) -> String? {
        guard let place = string(bytes), place.count <= countMax else { return nil }
        return String(unsafeUninitializedCapacity: place.count) { letters in
            for offset in 0..<place.count { letters[offset] = bytes[place.lowerBound + offset] }
            return place.count
        }
    }
}
