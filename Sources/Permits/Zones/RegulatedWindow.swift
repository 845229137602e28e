/// Days and hours from a sub-plate during which the disc duty applies (RVV 1990 article 25(5)).
///
/// Wall-clock, half-open. A window whose end does not lie after its start runs over midnight into
/// the next day; `00:00`–`24:00` is the whole day.
public struct RegulatedWindow: Hashable, Sendable {
    /// The days on which it begins.
    public let days: Set<Weekday>
    /// Minutes since local midnight, 0…1439, inside the window.
    public let fromMinute: Int
    /// Minutes since local midnight, 0…1440, no longer inside.
    public let untilMinute: Int

    /// Makes a window; nil when a minute lies outside its range or no day is named.
    public init?(days: Set<Weekday>, fromMinute: Int, untilMinute: Int) {
        guard !days.isEmpty, (0...1439).contains(fromMinute), (0...1440).contains(untilMinute)
        else { return nil }
        self.days = days
        self.fromMinute = fromMinute
        self.untilMinute = untilMinute
    }

    /// The parts of this calendar day that the window covers, in minutes since midnight: what
    /// begins that day, and what has run on from the day before.
    public func parts(on day: Day) -> [Range<Int>] {
        let overMidnight = untilMinute <= fromMinute
        var parts: [Range<Int>] = []
        if overMidnight, days.contains(day.weekday.previous), untilMinute > 0 {
            parts.append(0..<untilMinute)
        }
        if days.contains(day.weekday) {
            parts.append(fromMinute..<(overMidnight ? 1440 : untilMinute))
        }
        return parts
    }
}
