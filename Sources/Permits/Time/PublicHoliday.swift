/// The public holidays of the Algemene termijnenwet, computed for any year.
public enum PublicHoliday: CaseIterable, Hashable, Sendable {
    case newYear, easterMonday, kingsDay, liberationDay, ascension, whitMonday, christmas, boxingDay
    /// Equated to a holiday for legal terms only (Algemene termijnenwet article 3(2)).
    case goodFriday

    /// The day in this year.
    public func day(in year: Int) -> Day {
        switch self {
        case .newYear: Self.fixed(year, 1, 1)
        case .kingsDay: Self.kingsDay(year)
        case .liberationDay: Self.fixed(year, 5, 5)
        case .christmas: Self.fixed(year, 12, 25)
        case .boxingDay: Self.fixed(year, 12, 26)
        case .goodFriday: Self.easterSunday(year).adding(days: -2)
        case .easterMonday: Self.easterSunday(year).adding(days: 1)
        case .ascension: Self.easterSunday(year).adding(days: 39)
        case .whitMonday: Self.easterSunday(year).adding(days: 50)
        }
    }

    /// Whether a sub-plate "except on public holidays" lifts the zone on this day
    /// (Algemene termijnenwet article 3(1): with 5 May every year, without Good Friday).
    public static func falls(on day: Day) -> Bool {
        let year = day.date.year
        return allCases.contains { $0 != .goodFriday && $0.day(in: year) == day }
    }

    /// Whether a legal term may not end on this day (Algemene termijnenwet article 1 and 3).
    public static func isNoWorkingDay(_ day: Day) -> Bool {
        TermEnd.Obstacle(on: day) != nil
    }

    /// The holiday on this day on which a legal term may not end; Good Friday counts as one
    /// (Algemene termijnenwet article 1 and 3).
    public static func ofTerms(on day: Day) -> PublicHoliday? {
        let year = day.date.year
        return allCases.first { $0.day(in: year) == day }
    }

    /// 27 April, or 26 April when the 27th is a Sunday.
    private static func kingsDay(_ year: Int) -> Day {
        let day = fixed(year, 4, 27)
        return day.weekday == .sunday ? day.adding(days: -1) : day
    }

    /// Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch.
    ///
    /// 8).
    private static func easterSunday(_ year: Int) -> Day {
        let golden = year % 19
        let (century, rest) = (year / 100, year % 100)
        let correction = (century + 8) / 25
        let moon = (century - correction + 1) / 3
        let epact = (19 * golden + century - century / 4 - moon + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * shift + 114
        return fixed(year, sum / 31, sum % 31 + 1)
    }

    private static func fixed(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }
}
