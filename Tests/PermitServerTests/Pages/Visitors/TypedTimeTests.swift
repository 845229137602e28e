import Permits
import Testing

@testable import PermitServer

struct TypedTimeTests {
    private let today = Day(year: 2026, month: 6, day: 18)

    @Test(arguments: [
        "20-06-2026", "20-6-2026", "20/6/26", "20.06.2026", "20 6 2026", "20-6", "overmorgen",
    ])
    func `UX-08 a day is read however it is written`(text: String) throws {
        let today = try #require(today)

        #expect(TypedTime.day(text, today: today) == today.adding(days: 2))
    }

    @Test func `A day without a year is the next one`() throws {
        let today = try #require(today)

        #expect(TypedTime.day("1-1", today: today) == Day(year: 2027, month: 1, day: 1))
        #expect(TypedTime.day("Vandaag", today: today) == today)
    }

    @Test(arguments: ["", "31-6-2026", "2026", "20-x-2026", "20-6-2026-1", "99999-1-1", "--"])
    func `What is no day is not read`(text: String) throws {
        #expect(TypedTime.day(text, today: try #require(today)) == nil)
    }

    @Test(arguments: ["9:30", "09:30", "9.30", "930", "0930", "9u30", "9:30 uur", " 9 : 30 "])
    func `UX-08 a time is read however it is written`(text: String) {
        #expect(TypedTime.second(text) == 9 * 3600 + 30 * 60)
    }

    @Test func `Whole hours and the end of the day are times`() {
        #expect(TypedTime.second("9") == 9 * 3600)
        #expect(TypedTime.second("9 uur") == 9 * 3600)
        #expect(TypedTime.second("24:00") == 86_400)
        #expect(TypedTime.second("0:00") == 0)
    }

    @Test(arguments: ["", "24:01", "25", "9:60", "9:3", "9:30:00", "half tien", "12345", "-1"])
    func `What is no time is not read`(text: String) {
        #expect(TypedTime.second(text) == nil)
    }
}
