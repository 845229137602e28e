import Permits

/// A moment as somebody wrote it (RFC 3339): with an offset, or as local time in the Netherlands.
public enum MomentText {
    /// Why a text is not a moment.
    public enum Invalid: Error, Hashable, Sendable {
        /// It is not written as `2026-06-18T10:00:00+02:00` or `2026-06-18T10:00`.
        case unreadable
        /// The clock jumps over this local time when summer time begins.
        case nonexistentLocalTime
        /// Its year is not 2000 to 2099.
        case outOfRange
    }

    /// Reads a moment; fractions of a second are dropped.
    ///
    /// A local time that occurs twice means the first one.
    public static func moment(
        _ text: String,
        clock: CivilClock
    ) throws(Invalid) -> Instant {
        guard let parts = split(text), let day = Day(iso: parts.date),
            let second = second(of: parts.time)
        else { throw .unreadable }
        try demandUsableYear(day)
        let local = LocalTime(day: day, second: second)
        guard !parts.offset.isEmpty else {
            guard let first = clock.moments(showing: local).first else {
                throw .nonexistentLocalTime
            }
            return first
        }
        guard let offset = seconds(ofOffset: parts.offset) else { throw .unreadable }
        return Instant(seconds: local.wallSeconds - offset)
    }

    /// Reads a moment, or a date on its own: its first moment, or with `isEnd` the first moment
    /// after it, so that the day itself is in.
    public static func dayOrMoment(
        _ text: String,
        isEnd: Bool = false,
        clock: CivilClock
    ) throws(Invalid) -> Instant {
        guard let day = Day(iso: text) else { return try moment(text, clock: clock) }
        try demandUsableYear(day)
        return clock.start(of: isEnd ? day.adding(days: 1) : day)
    }

    private static func demandUsableYear(_ day: Day) throws(Invalid) {
        guard (2000...2099).contains(day.date.year) else { throw .outOfRange }
    }

    private static func split(_ text: String) -> (date: String, time: String, offset: String)? {
        guard text.utf8.count <= 40, text.utf8.allSatisfy({ $0 < 128 }) else { return nil }
        let characters = Array(text)
        guard characters.count >= 16, characters[10] == "T" else {
            return nil
        }
        let rest = characters[11...]
        let end = rest.firstIndex { $0 == "Z" || $0 == "+" || $0 == "-" } ?? rest.endIndex
        return (String(characters[..<10]), String(rest[..<end]), String(rest[end...]))
    }

    /// Seconds since midnight of `10:00`, `10:00:59` or `10:00:59.123`.
    private static func second(of time: String) -> Int? {
        let halves = time.split(separator: ".", omittingEmptySubsequences: false)
        guard let clock = halves.first, halves.count <= 2,
            halves.count == 1 || (isDigits(halves[1]) && clock.utf8.count == 8)
        else { return nil }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count),
            parts.allSatisfy({ $0.utf8.count == 2 && isDigits($0) })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers[0] < 24, numbers[1] < 60, numbers.count < 3 || numbers[2] < 60 else {
            return nil
        }
        return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }

    /// Seconds east of UTC of `Z` or `+02:00`; `-00:00` says that it is not known, so it is none.
    private static func seconds(ofOffset text: String) -> Int64? {
        if text == "Z" { return 0 }
        guard text.first == "+" || text.first == "-" else { return nil }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && isDigits($0) }),
            let hours = Int64(parts[0]), let minutes = Int64(parts[1]), hours < 24, minutes < 60,
            text != "-00:00"
        else { return nil }
        return (hours * 3600 + minutes * 60) * (text.hasPrefix("-") ? -1 : 1)
    }

    private static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}
