/// What a calendar and a clock on the wall show: a day and a second of that day.
public struct LocalTime: Hashable, Comparable, Sendable {
    /// The calendar day.
    public let day: Day
    /// Seconds since local midnight, 0…86,400; 86,400 is "24:00", the end of the day.
    public let second: Int

    /// Makes a local time; `second` runs from 0 to 86,400 inclusive.
    public init(day: Day, second: Int) {
        self.day = day
        self.second = second
    }

    /// The number of seconds since 1970-01-01T00:00 on the same wall clock.
    public var wallSeconds: Int64 {
        Int64(day.number) * 86_400 + Int64(second)
    }

    /// Orders by what the wall clock shows.
    public static func < (left: LocalTime, right: LocalTime) -> Bool {
        left.wallSeconds < right.wallSeconds
    }
}
