import Permits
import Testing

/// A judge that knows the hours of a day by heart, against one that asks the calendar each time.
struct TimetableTests {
    private let clock = Fixture.clock

    @Test(arguments: [
        "2026-03-28", "2026-03-29", "2026-06-18", "2026-04-27", "2026-05-25", "2026-10-25",
        "2026-12-25", "2027-01-01",
    ])
    func `The hours of a day say what the calendar says, second by second around each seam`(
        date: String
    ) {
        let start = clock.start(of: clock.day(of: at("\(date)T12:00+01:00")))
        let quick = PlateJudge(
            policy: Fixture.seedTarget,
            clock: clock,
            day: clock.day(of: start)
        )
        let slow = PlateJudge(policy: Fixture.seedTarget, clock: clock)
        for code in ["LDC", "VBN", "VOM24", "TKA", "TNX"] {
            for minute in stride(from: -30, to: 25 * 60 + 30, by: 30) {
                for second in [-1, 0] as [Int64] {
                    let moment = start.adding(minutes: minute).adding(seconds: second)
                    let check = Patrol.check(in: code, at: moment)
                    let patrol = Patrol.withResidents
                    #expect(
                        quick.answer(check, rights: patrol) == slow.answer(check, rights: patrol)
                    )
                }
            }
        }
    }
}
