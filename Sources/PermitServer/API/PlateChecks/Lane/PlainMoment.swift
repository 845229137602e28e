import Permits

/// Reads a moment in its plainest form: `2026-06-18T10:00:00+02:00` or with `Z`.
enum PlainMoment {
    /// The moment that stands there; nil for any other form, local time among them.
    static func read(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Instant? {
        let start = place.lowerBound
        guard place.count == 20 || place.count == 25,
            bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
            bytes[start + 10] == UInt8(ascii: "T"), bytes[start + 13] == UInt8(ascii: ":"),
            bytes[start + 16] == UInt8(ascii: ":"),
            let century = two(bytes, start), let year = two(bytes, start + 2), century == 20,
            let month = two(bytes, start + 5), let date = two(bytes, start + 8),
            let day = Day(year: 2000 + year, month: month, day: date),
            let hour = two(bytes, start + 11), let minute = two(bytes, start + 14),
            let second = two(bytes, start + 17), hour < 24, minute < 60, second < 60,
            let offset = offset(bytes, start + 19..<place.upperBound)
        else { return nil }
        let wall = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        return Instant(seconds: wall - offset)
    }

    /// Seconds east of UTC.
    private static func offset(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Int64? {
        let sign = bytes[place.lowerBound]
        if place.count == 1 { return sign == UInt8(ascii: "Z") ? 0 : nil }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            bytes[place.lowerBound + 3] == UInt8(ascii: ":"),
            let hours = two(bytes, place.lowerBound + 1),
            let minutes = two(bytes, place.lowerBound + 4), hours < 24, minutes < 60,
            sign == UInt8(ascii: "+") || hours + minutes > 0
        else { return nil }
        return Int64(hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }

    /// Two digits as a number.
    private static func two(_ bytes: Span<UInt8>, _ place: Int) -> Int? {
        guard case 48...57 = bytes[place], case 48...57 = bytes[place + 1] else { return nil }
        return Int(bytes[place] - 48) * 10 + Int(bytes[place + 1] - 48)
    }
}
