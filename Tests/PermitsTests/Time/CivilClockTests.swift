import Foundation
import Permits
import Testing

struct CivilClockTests {
    private let clock = Fixture.clock

    @Test func `The rule of the European Union is what the time-zone database has`() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
        for hour in stride(from: at("2015-01-01T00:00Z").seconds, to: 2_200_000_000, by: 3 * 3600) {
            let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(hour)))
            #expect(clock.offset(at: Instant(seconds: hour)) == Int64(offset))
        }
    }

    @Test(arguments: [
        ("2026-03-29T00:59:59Z", "2026-03-29T01:59:59"),
        ("2026-03-29T01:00:00Z", "2026-03-29T03:00:00"),
        ("2026-10-25T00:59:59Z", "2026-10-25T02:59:59"),
        ("2026-10-25T01:00:00Z", "2026-10-25T02:00:00"),
        ("2026-06-30T22:00:00Z", "2026-07-01T00:00:00"),
        ("2026-12-31T23:00:00Z", "2027-01-01T00:00:00"),
        ("1969-12-31T22:59:59Z", "1969-12-31T23:59:59"),
    ])
    func `The wall clock shows this`(moment: String, shown: String) {
        #expect(clock.local(at(moment)) == local(shown))
    }

    @Test func `The clock jumps over an hour in March`() {
        for minute in 0..<60 {
            let shown = LocalTime(day: day(2026, 3, 29), second: 7200 + minute * 60)
            #expect(clock.moments(showing: shown).isEmpty)
            #expect(clock.boundary(shown) == at("2026-03-29T01:00Z"))
        }
        #expect(clock.moments(showing: local("2026-03-29T01:59")) == [at("2026-03-29T00:59Z")])
        #expect(clock.moments(showing: local("2026-03-29T03:00")) == [at("2026-03-29T01:00Z")])
    }

    @Test func `The clock shows an hour twice in October`() {
        for minute in 0..<60 {
            let shown = LocalTime(day: day(2026, 10, 25), second: 7200 + minute * 60)
            let first = at("2026-10-25T00:00Z").adding(minutes: minute)
            #expect(clock.moments(showing: shown) == [first, first.adding(minutes: 60)])
            #expect(clock.boundary(shown) == first)
        }
        #expect(clock.moments(showing: local("2026-10-25T01:59")) == [at("2026-10-24T23:59Z")])
        #expect(clock.moments(showing: local("2026-10-25T03:00")) == [at("2026-10-25T02:00Z")])
    }

    @Test(arguments: 0..<10)
    func `A moment is one of those that show its local time`(seed: Int) {
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<500 {
            let moment = Instant(
                seconds: .random(in: 1_420_000_000...2_200_000_000, using: &numbers)
            )

            #expect(clock.moments(showing: clock.local(moment)).contains(moment))
            #expect(clock.day(of: clock.start(of: clock.day(of: moment))) == clock.day(of: moment))
        }
    }

    @Test func `A day has 23, 24 or 25 hours`() {
        let hours = [day(2026, 3, 29), day(2026, 6, 18), day(2026, 10, 25)].map { day in
            (clock.start(of: day.adding(days: 1)).seconds - clock.start(of: day).seconds) / 3600
        }

        #expect(hours == [23, 24, 25])
    }

    @Test func `24:00 is the start of the next day`() {
        let midnight = LocalTime(day: day(2026, 6, 18), second: 86_400)

        #expect(clock.boundary(midnight) == clock.start(of: day(2026, 6, 19)))
    }

    @Test func `A clock without changes stands at its offset`() {
        let clock = CivilClock(firstOffset: -3600, changes: [])

        #expect(clock.local(at("2026-01-01T00:30Z")) == local("2025-12-31T23:30"))
        #expect(clock.boundary(local("2025-12-31T23:30")) == at("2026-01-01T00:30Z"))
    }
}
