/// A calendar day (Gregorian), without a time or a time zone.
public struct Day: Codable, Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, which is day 0.
    public let number: Int

    /// Makes the day that lies this many days after 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// Makes the day with this date, or nil when the calendar has no such date.
    ///
    /// Algorithm: days from civil, in the proleptic Gregorian calendar with the year starting in
    /// March, so that the leap day comes last.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
        guard date == (year, month, day) else { return nil }
    }

    /// Orders days from early to late.
    public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    /// Year, month (1…12) and day of the month (1…31).
    public var date: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day of the week.
    public var weekday: Weekday {
        Weekday(rawValue: (((number + 3) % 7) + 7) % 7) ?? .monday
    }

    /// The day that lies this many days later (earlier when negative).
    public func adding(days: Int) -> Day {
        Day(number: number + days)
    }

    /// The same date this many years later; 29 February becomes 1 March where there is none.
    public func adding(years: Int) -> Day {
        let (year, month, day) = date
        return Day(year: year + years, month: month, day: day)
            ?? Day(year: year + years, month: 3, day: 1)
            ?? self
    }
}
