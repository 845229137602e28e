import Foundation
import Permits
import Testing

struct DayTests {
    @Test func `Days run on without a gap, as the calendar of the system has them`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for number in stride(from: -30_000, to: 60_000, by: 7) {
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday],
                from: Date(timeIntervalSince1970: Double(number) * 86_400)
            )
            let date = Day(number: number).date

            #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
            #expect(Day(number: number).weekday.rawValue == ((parts.weekday ?? 0) + 5) % 7)
            #expect(day(date.year, date.month, date.day).number == number)
        }
    }

    @Test(arguments: [
        (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0),
        (0, 1, 1), (10_000, 1, 1),
    ])
    func `A date that the calendar does not have is no day`(year: Int, month: Int, date: Int) {
        #expect(Day(year: year, month: month, day: date) == nil)
    }

    @Test func `The leap day becomes 1 March in a common year`() {
        #expect(day(2024, 2, 29).adding(years: 4) == day(2028, 2, 29))
        #expect(day(2024, 2, 29).adding(years: 1) == day(2025, 3, 1))
        #expect(day(2026, 3, 2).adding(years: 4) == day(2030, 3, 2))
    }
}
