import Permits
import Testing

struct SuggestedEndTests {
    @Test(arguments: [
        ("VBN", "2026-06-18T10:00+02:00", "2026-06-18T18:00+02:00"),
        ("VBN", "2026-06-18T08:20+02:00", "2026-06-18T18:00+02:00"),
        ("VBN", "2026-06-18T00:00+02:00", "2026-06-18T18:00+02:00"),
        ("TKA", "2026-06-18T10:00+02:00", "2026-06-18T21:00+02:00"),
        ("TNX", "2026-06-19T21:00+02:00", "2026-06-20T02:00+02:00"),
        ("TNX", "2026-06-20T01:00+02:00", "2026-06-20T02:00+02:00"),
        ("VOM24", "2026-06-18T10:00+02:00", "2026-06-19T10:00+02:00"),
        ("VOM24", "2027-02-28T20:00+01:00", "2027-03-01T00:00+01:00"),
    ])
    func `Without an end a visit lasts as long as the window`(
        code: String,
        start: String,
        end: String
    ) throws {
        let plan = try #require(Household(code).answer(now: at(start)).plan)

        #expect(plan.period == period(at(start), at(end)))
        #expect(plan.signOnAgain == nil)
    }

    @Test(arguments: [
        ("VBN", "2026-06-18T18:00+02:00"), ("VBN", "2026-06-21T10:00+02:00"),
        ("TNX", "2026-06-18T21:00+02:00"), ("TNX", "2026-06-20T02:00+02:00"),
    ])
    func `Without an end no visit waits for another day`(code: String, start: String) {
        #expect(Household(code).answer(now: at(start)) == .notNeeded(.outsideHours))
    }

    @Test func `Without an end a holiday needs no visit`() {
        let answer = Household("TKA").answer(now: at("2026-05-25T11:00+02:00"))

        #expect(answer == .notNeeded(.holiday))
    }

    @Test func `Without an end a visit lasts no longer than the budget`() throws {
        let plan = try #require(Household(budget: 50).answer(now: thursday("08:20")).plan)

        #expect(plan.period.end == thursday("09:50"))
        #expect(plan.balanceMinutes == 0)
    }

    @Test func `Without a budget there is no end to suggest`() {
        let answer = Household(budget: 0).answer(now: thursday("10:00"))

        #expect(answer == .refused([.insufficientBalance(possibleUntil: nil)]))
    }
}
