import Permits
import Testing

struct BudgetYearTests {
    @Test(arguments: [
        ("2026-01-01T00:00+01:00", "2026-06-18", 33_000),
        ("2026-03-01T00:00+01:00", "2026-06-18", 27_500),
        ("2026-03-31T23:59+02:00", "2026-06-18", 27_500),
        ("2026-04-01T00:00+02:00", "2026-06-18", 24_750),
        ("2026-12-31T23:59+01:00", "2026-12-31", 2750),
        ("2026-12-01T00:00+01:00", "2027-01-01", 33_000),
    ])
    func `The first calendar year is pro rata for each month that began, the next is whole`(
        start: String,
        day: String,
        minutes: Int
    ) {
        let year = year(from: at(start), years: 1, budget: 33_000, at: "\(day)T23:59+01:00", true)

        #expect(year.minutes == minutes)
        #expect(Fixture.clock.local(year.start).second == 0)
        #expect(Fixture.clock.day(of: year.start).date.month == 1)
    }

    @Test(arguments: [
        ("2026-03-01", "2026-03-01", "2027-03-01"), ("2027-02-28", "2026-03-01", "2027-03-01"),
        ("2027-03-01", "2027-03-01", "2028-03-01"), ("2020-01-01", "2026-03-01", "2027-03-01"),
        ("2040-01-01", "2029-03-01", "2030-03-01"),
    ])
    func `A year of the scheme runs from its own date, and each has the whole budget`(
        day: String,
        from: String,
        until: String
    ) {
        let start = at("2026-03-01T00:00+01:00")

        let year = year(from: start, years: 4, budget: 36_000, at: "\(day)T12:00+01:00", false)

        #expect(year.start == at("\(from)T00:00+01:00"))
        #expect(year.end == at("\(until)T00:00+01:00"))
        #expect(year.minutes == 36_000)
    }

    @Test func `A scheme of a leap day has its year from March on`() {
        let start = at("2028-02-29T00:00+01:00")

        let last = year(from: start, years: 2, budget: 60, at: "2029-02-28T23:59+01:00", false)
        let next = year(from: start, years: 2, budget: 60, at: "2029-03-01T00:00+01:00", false)

        #expect(last.start == start && last.end == next.start)
        #expect(next.start == at("2029-03-01T00:00+01:00"))
    }

    @Test(arguments: 0..<200)
    func `The years follow each other without gap, hold the moment, and never exceed the budget`(
        seed: Int
    ) {
        var numbers = SeededNumbers(seed: seed)
        let start = at("2026-01-01T00:00+01:00")
            .adding(minutes: .random(in: 0..<2_000_000, using: &numbers))
        let end = start.adding(minutes: .random(in: 1..<3_000_000, using: &numbers))
        let budget = Int.random(in: 0..<100_000, using: &numbers)
        let scheme = scheme(period(start, end), budget)
        let isCalendarYear = Bool.random(using: &numbers)
        func year(_ moment: Instant) -> BudgetYear {
            BudgetYear(
                of: scheme,
                at: moment,
                isCalendarYear: isCalendarYear,
                clock: Fixture.clock
            )
        }

        let seconds = Int64.random(in: 0..<(end.seconds - start.seconds), using: &numbers)
        let moment = start.adding(seconds: seconds)
        let this = year(moment)

        #expect(this.contains(moment))
        #expect((0...budget).contains(this.minutes))
        #expect(year(max(this.start, start)) == this)
        #expect(year(min(this.end, end).adding(seconds: -1)) == this)
        if this.end < end { #expect(year(this.end).start == this.end) }
    }

    private func year(
        from start: Instant,
        years: Int,
        budget: Int,
        at moment: String,
        _ isCalendarYear: Bool
    ) -> BudgetYear {
        let end = Fixture.clock.start(of: Fixture.clock.day(of: start).adding(years: years))
        return BudgetYear(
            of: scheme(period(start, end), budget),
            at: at(moment),
            isCalendarYear: isCalendarYear,
            clock: Fixture.clock
        )
    }

    private func scheme(_ validity: Period, _ budget: Int) -> VisitorScheme {
        VisitorScheme(
            reference: .random(),
            zone: zone("VBN"),
            validity: validity,
            budgetMinutes: budget
        )
    }
}
