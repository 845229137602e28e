import Permits
import Testing

struct PublicHolidayTests {
    /// A year of the table: the days that move, and when summer time begins and ends.
    struct Year: CustomTestStringConvertible, Sendable {
        let year: Int
        let goodFriday, easterMonday, kingsDay, ascension, whitMonday: Day
        let liberationDay, christmas: Weekday
        let summer, winter: Day

        var testDescription: String { "\(year)" }

        init(
            _ year: Int,
            goodFriday: (Int, Int),
            easterMonday: (Int, Int),
            kingsDay: Int,
            liberationDay: Weekday,
            ascension: (Int, Int),
            whitMonday: (Int, Int),
            christmas: Weekday,
            summer: Int,
            winter: Int
        ) {
            self.year = year
            self.goodFriday = day(year, goodFriday.1, goodFriday.0)
            self.easterMonday = day(year, easterMonday.1, easterMonday.0)
            self.kingsDay = day(year, 4, kingsDay)
            self.liberationDay = liberationDay
            self.ascension = day(year, ascension.1, ascension.0)
            self.whitMonday = day(year, whitMonday.1, whitMonday.0)
            self.christmas = christmas
            self.summer = day(year, 3, summer)
            self.winter = day(year, 10, winter)
        }
    }

    static let years = [
        Year(
            2025,
            goodFriday: (18, 4),
            easterMonday: (21, 4),
            kingsDay: 26,
            liberationDay: .monday,
            ascension: (29, 5),
            whitMonday: (9, 6),
            christmas: .thursday,
            summer: 30,
            winter: 26
        ),
        Year(
            2026,
            goodFriday: (3, 4),
            easterMonday: (6, 4),
            kingsDay: 27,
            liberationDay: .tuesday,
            ascension: (14, 5),
            whitMonday: (25, 5),
            christmas: .friday,
            summer: 29,
            winter: 25
        ),
        Year(
            2027,
            goodFriday: (26, 3),
            easterMonday: (29, 3),
            kingsDay: 27,
            liberationDay: .wednesday,
            ascension: (6, 5),
            whitMonday: (17, 5),
            christmas: .saturday,
            summer: 28,
            winter: 31
        ),
        Year(
            2028,
            goodFriday: (14, 4),
            easterMonday: (17, 4),
            kingsDay: 27,
            liberationDay: .friday,
            ascension: (25, 5),
            whitMonday: (5, 6),
            christmas: .monday,
            summer: 26,
            winter: 29
        ),
        Year(
            2029,
            goodFriday: (30, 3),
            easterMonday: (2, 4),
            kingsDay: 27,
            liberationDay: .saturday,
            ascension: (10, 5),
            whitMonday: (21, 5),
            christmas: .tuesday,
            summer: 25,
            winter: 28
        ),
        Year(
            2030,
            goodFriday: (19, 4),
            easterMonday: (22, 4),
            kingsDay: 27,
            liberationDay: .sunday,
            ascension: (30, 5),
            whitMonday: (10, 6),
            christmas: .wednesday,
            summer: 31,
            winter: 27
        ),
    ]

    @Test(arguments: years)
    func `The holidays of a year fall where the calendar has them`(year: Year) {
        #expect(PublicHoliday.goodFriday.day(in: year.year) == year.goodFriday)
        #expect(PublicHoliday.easterMonday.day(in: year.year) == year.easterMonday)
        #expect(PublicHoliday.kingsDay.day(in: year.year) == year.kingsDay)
        #expect(PublicHoliday.ascension.day(in: year.year) == year.ascension)
        #expect(PublicHoliday.whitMonday.day(in: year.year) == year.whitMonday)
        #expect(PublicHoliday.newYear.day(in: year.year) == day(year.year, 1, 1))

        #expect(PublicHoliday.liberationDay.day(in: year.year) == day(year.year, 5, 5))
        #expect(PublicHoliday.liberationDay.day(in: year.year).weekday == year.liberationDay)
        #expect(PublicHoliday.christmas.day(in: year.year) == day(year.year, 12, 25))
        #expect(PublicHoliday.christmas.day(in: year.year).weekday == year.christmas)
        #expect(PublicHoliday.boxingDay.day(in: year.year) == day(year.year, 12, 26))
    }

    @Test(arguments: years)
    func `The clock changes on the days that the table has`(year: Year) {
        let clock = Fixture.clock
        for (day, before, after) in [(year.summer, 3600, 7200), (year.winter, 7200, 3600)] {
            #expect(day.weekday == .sunday)
            #expect(clock.offset(at: clock.start(of: day)) == Int64(before))
            #expect(clock.offset(at: clock.start(of: day.adding(days: 1))) == Int64(after))
        }
    }

    @Test func `King's Day moves to Saturday when the 27th is a Sunday`() {
        #expect(PublicHoliday.kingsDay.day(in: 2025).weekday == .saturday)
        #expect(PublicHoliday.falls(on: day(2025, 4, 26)))
        #expect(!PublicHoliday.falls(on: day(2025, 4, 27)))
    }

    @Test(arguments: years)
    func `Good Friday counts for legal terms only`(year: Year) {
        #expect(!PublicHoliday.falls(on: year.goodFriday))
        #expect(PublicHoliday.isNoWorkingDay(year.goodFriday))
        #expect(PublicHoliday.falls(on: year.easterMonday))
    }

    @Test func `A year has eight holidays and weekends off`() {
        let days = (0..<365).map { day(2026, 1, 1).adding(days: $0) }

        #expect(days.count(where: PublicHoliday.falls) == 8)
        #expect(days.count(where: PublicHoliday.isNoWorkingDay) == 104 + 8 - 1 + 1)
    }
}
