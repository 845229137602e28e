import Permits
import Testing

struct ZoneHoursTests {
    private let clock = Fixture.clock

    private func hours(_ code: String) throws -> ZoneHours {
        try #require(Fixture.seedTarget.zone(zone(code))).hours
    }

    @Test(arguments: [
        ("VBN", "2026-06-18T08:59:59+02:00", nil),
        ("VBN", "2026-06-18T09:00:00+02:00", "2026-06-18T18:00+02:00"),
        ("VBN", "2026-06-18T17:59:59+02:00", "2026-06-18T18:00+02:00"),
        ("VBN", "2026-06-18T18:00:00+02:00", nil),
        ("VBN", "2026-06-21T12:00:00+02:00", nil),
        ("LDC", "2026-06-20T08:00:00+02:00", "2026-06-20T18:00+02:00"),
        ("TKA", "2026-06-18T20:59:59+02:00", "2026-06-18T21:00+02:00"),
        ("TKA", "2026-06-18T21:00:00+02:00", nil),
        ("TKA", "2026-06-19T18:00:00+02:00", nil),
        ("TNX", "2026-06-19T19:59:59+02:00", nil),
        ("TNX", "2026-06-19T20:00:00+02:00", "2026-06-20T02:00+02:00"),
        ("TNX", "2026-06-20T01:59:59+02:00", "2026-06-20T02:00+02:00"),
        ("TNX", "2026-06-20T02:00:00+02:00", nil),
        ("TNX", "2026-06-20T20:00:00+02:00", nil),
    ])
    func `The duty applies inside the window only`(
        code: String,
        moment: String,
        until: String?
    ) throws {
        let expected: ZoneHours.State =
            until.map { .regulated(until: at($0)) } ?? .outsideHours

        #expect(try hours(code).state(at: at(moment), clock: clock) == expected)
    }

    @Test func `A zone of 24 hours never closes`() throws {
        let hours = try hours("VOM24")
        let month = period(at("2026-10-01T00:00+02:00"), at("2026-11-01T00:00+01:00"))

        #expect(hours.state(at: thursday("03:00"), clock: clock) == .regulated(until: nil))
        #expect(hours.periods(in: month, clock: clock) == [month])
    }

    @Test func `Days that touch are joined, whatever the order of the windows`() {
        let hours = ZoneHours(windows: [
            Fixture.window([.saturday], 0, 6), Fixture.window([.thursday, .friday], 20, 24),
            Fixture.window([.friday], 0, 20),
        ])
        let state = hours.state(at: thursday("21:00"), clock: clock)

        #expect(state == .regulated(until: at("2026-06-20T06:00+02:00")))
    }

    @Test(arguments: [
        ("2026-05-25T11:00+02:00", true), ("2026-04-27T10:00+02:00", true),
        ("2026-05-05T10:00+02:00", true), ("2026-12-25T10:00+01:00", true),
        ("2026-04-03T10:00+02:00", false),
    ])
    func `A holiday lifts the duty only where the sub-plate says so`(
        moment: String,
        isHoliday: Bool
    ) throws {
        let excepted = try hours("TKA").state(at: at(moment), clock: clock)
        let ordinary = try hours("VBN").state(at: at(moment), clock: clock)

        #expect((excepted == .holiday) == isHoliday)
        #expect(ordinary != .holiday && ordinary != .outsideHours)
    }

    @Test func `A holiday outside the windows is just outside the hours`() throws {
        let hours = try hours("TKA")

        #expect(hours.state(at: at("2026-05-25T08:00+02:00"), clock: clock) == .outsideHours)
    }

    @Test(arguments: [
        ("VBN", "2026-06-18T08:00+02:00", "2026-06-18T09:00+02:00", "2026-06-18T18:00+02:00"),
        ("VBN", "2026-06-18T12:00+02:00", "2026-06-18T09:00+02:00", "2026-06-18T18:00+02:00"),
        ("VBN", "2026-06-20T18:00+02:00", "2026-06-22T09:00+02:00", "2026-06-22T18:00+02:00"),
        ("TNX", "2026-06-20T01:00+02:00", "2026-06-19T20:00+02:00", "2026-06-20T02:00+02:00"),
        ("TNX", "2026-06-20T02:00+02:00", "2026-06-26T20:00+02:00", "2026-06-27T02:00+02:00"),
        ("TKA", "2026-05-23T18:00+02:00", "2026-05-26T09:00+02:00", "2026-05-26T18:00+02:00"),
    ])
    func `The first period is the one that runs, or else the next`(
        code: String,
        moment: String,
        start: String,
        end: String
    ) throws {
        let first = try hours(code).firstPeriod(after: at(moment), days: 31, clock: clock)

        #expect(first == period(at(start), at(end)))
    }

    @Test func `Hours that do not open within the days have no first period`() throws {
        let hours = try hours("TNX")

        #expect(
            hours.firstPeriod(after: at("2026-06-20T02:00+02:00"), days: 5, clock: clock) == nil
        )
        #expect(
            ZoneHours(windows: []).firstPeriod(after: thursday("10:00"), days: 31, clock: clock)
                == nil
        )
    }

    @Test func `A window is shorter on the day that the clock jumps and longer when it goes back`()
        throws
    {
        let hours = ZoneHours(windows: [Fixture.window([.sunday], 1, 4)])
        let lengths = [day(2026, 3, 29), day(2026, 6, 21), day(2026, 10, 25)].map { day in
            let whole = period(clock.start(of: day), clock.start(of: day.adding(days: 1)))
            return hours.periods(in: whole, clock: clock).map { $0.seconds / 3600 }
        }

        #expect(lengths == [[2], [3], [4]])
    }

    @Test(arguments: 0..<60)
    func `State, periods and the sub-plate say the same at every moment`(seed: Int) throws {
        var numbers = SeededNumbers(seed: seed)
        let hours = try randomHours(&numbers)
        let changes = [
            "2026-03-28T12:00+01:00", "2026-10-24T12:00+02:00", "2026-05-23T12:00+02:00",
        ]
        let start = at(changes[seed % 3])
        let span = period(start, start.adding(minutes: 3 * 24 * 60))
        let periods = hours.periods(in: span, clock: clock)

        for minute in stride(from: 0, to: 3 * 24 * 60, by: 5) {
            let moment = start.adding(minutes: minute)
            let running = periods.first { $0.contains(moment) }
            switch hours.state(at: moment, clock: clock) {
            case .regulated(let until):
                #expect(running != nil)
                #expect(until.map { min($0, span.end) } ?? span.end == running?.end)
            case .holiday, .outsideHours:
                #expect(running == nil)
            }
        }
        #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.end < $1.start })
    }

    @Test(arguments: 0..<60)
    func `The first period is the first of all periods around`(seed: Int) throws {
        var numbers = SeededNumbers(seed: seed)
        let hours = try randomHours(&numbers)
        for _ in 0..<20 {
            let moment = at("2026-10-19T00:00+02:00")
                .adding(minutes: .random(in: 0...(10 * 24 * 60), using: &numbers))
            let today = clock.day(of: moment)
            let around = period(
                clock.start(of: today.adding(days: -8)),
                clock.start(of: today.adding(days: 4))
            )

            let expected = hours.periods(in: around, clock: clock).first { $0.end > moment }
            #expect(hours.firstPeriod(after: moment, days: 3, clock: clock) == expected)
        }
    }

    /// Whole and half hours, mostly around the hour in which the clock changes.
    private static let minutes = [0, 90, 120, 150, 180, 540, 1080, 1320, 1440]

    private func randomHours(_ numbers: inout SeededNumbers) throws -> ZoneHours {
        let windows = try (0..<Int.random(in: 1...3, using: &numbers)).map { _ in
            let days = Weekday.allCases.filter { _ in Bool.random(using: &numbers) }
            return try #require(
                RegulatedWindow(
                    days: Set(days.isEmpty ? [.sunday] : days),
                    fromMinute: Self.minutes.dropLast().randomElement(using: &numbers) ?? 0,
                    untilMinute: Self.minutes.randomElement(using: &numbers) ?? 1440
                )
            )
        }
        return ZoneHours(windows: windows, holidaysExcepted: Bool.random(using: &numbers))
    }
}
