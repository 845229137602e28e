import Permits
import Testing

struct RetentionPolicyTests {
    @Test(arguments: [
        (1, "2031-01-04", "2030-01-04"), (1, "2031-01-05", "2030-01-05"),
        (1, "2029-02-28", "2028-02-28"), (1, "2029-03-01", "2028-03-01"),
        (5, "2031-03-01", "2026-03-01"), (4, "2028-02-29", "2024-02-29"),
    ])
    func `The last day that is due lies so many years back, leap days too`(
        years: Int,
        today: String,
        last: String
    ) throws {
        let found = RetentionPolicy.lastDay(keptYears: years, today: try day(today))

        #expect(found == (try day(last)))
    }

    @Test func `What ended is due from the same date on, and not a day before`() {
        for number in stride(from: 20_000, to: 21_500, by: 1) {
            let ended = Day(number: number)
            for years in 1...5 {
                let due = ended.adding(years: years)
                let before = due.adding(days: -1)
                #expect(RetentionPolicy.lastDay(keptYears: years, today: due) >= ended)
                #expect(RetentionPolicy.lastDay(keptYears: years, today: before) < ended)
            }
        }
    }

    @Test func `The list of the archives is the default`() {
        let policy = RetentionPolicy()

        #expect(RetentionClass.allCases.map(policy.years(for:)) == [1, 1, 5, 1, 1])
        #expect((policy.objectionYears, policy.visitorPlateWeeks) == (5, 13))
    }

    private func day(_ text: String) throws -> Day {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
    }
}
