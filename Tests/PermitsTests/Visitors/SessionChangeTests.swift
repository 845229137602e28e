import Permits
import Testing

/// What becomes of a visit from 10:00 to 12:00 when another end is asked for.
struct SessionChangeTests {
    private func visit(
        _ code: String = "VBN",
        policy: PolicyVersion = Fixture.seedTarget,
        budget: Int = 36_000
    ) throws -> (household: Household, session: VisitorSession) {
        var household = Household(code, policy: policy, budget: budget)
        household.signOn(until: thursday("12:00"), now: thursday("10:00"))
        return (household, try #require(household.sessions.first))
    }

    @Test(arguments: [("10:30", 30), ("12:00", 120), ("13:00", 180), ("18:00", 480)])
    func `A visit may become shorter or longer`(end: String, cost: Int) throws {
        var (household, session) = try visit()

        let plan = try #require(
            household.change(end: thursday(end), of: session, now: thursday("10:30")).plan
        )

        #expect(plan.period == period(thursday("10:00"), thursday(end)))
        #expect(plan.costMinutes == cost)
        #expect(household.balance == 36_000 - cost)
    }

    @Test func `A longer visit still ends with the window`() throws {
        let (household, session) = try visit()

        let plan = try #require(
            household.answer(end: thursday("20:00"), of: session, now: thursday("11:00")).plan
        )
        #expect(plan.period.end == thursday("18:00"))
        #expect(plan.signOnAgain == at("2026-06-19T09:00+02:00"))
    }

    @Test func `A longer visit still ends with the scheme`() throws {
        var household = Household("VOM24")
        let start = at("2027-02-28T22:00+01:00")
        household.signOn(until: at("2027-02-28T23:00+01:00"), now: start)
        let session = try #require(household.sessions.first)

        let plan = try #require(
            household.answer(end: at("2027-03-01T02:00+01:00"), of: session, now: start).plan
        )
        #expect(plan.period.end == at("2027-03-01T00:00+01:00"))
        #expect(plan.signOnAgain == nil)
    }

    @Test func `A visit does not end in the past`() throws {
        let (household, session) = try visit()

        let answer = household.answer(end: thursday("10:59"), of: session, now: thursday("11:00"))
        #expect(answer == .refused([.backdated]))
    }

    @Test func `A planned visit does not end before it begins`() throws {
        var household = Household()
        household.signOn(from: thursday("14:00"), until: thursday("16:00"), now: thursday("10:00"))
        let session = try #require(household.sessions.first)

        let answer = household.answer(end: thursday("13:00"), of: session, now: thursday("11:00"))
        #expect(answer == .refused([.backdated]))
    }

    @Test func `A visit that has ended does not come to life again`() throws {
        let (household, session) = try visit()

        let answer = household.answer(end: thursday("15:00"), of: session, now: thursday("14:00"))
        #expect(answer == .refused([.backdated]))
        let justInTime = household.answer(
            end: thursday("15:00"),
            of: session,
            now: thursday("12:00")
        )
        #expect(justInTime.plan?.costMinutes == 300)
    }

    @Test func `A longer visit meets the maximum`() throws {
        var (household, session) = try visit(policy: Fixture.lvLive)
        household.signOn(
            "HK000K",
            from: thursday("12:00"),
            until: thursday("14:00"),
            now: thursday("10:00")
        )

        let answer = household.answer(end: thursday("13:00"), of: session, now: thursday("11:00"))
        #expect(
            answer == .refused([.maximumConcurrent(maximum: 1, firstFree: thursday("14:00"))])
        )
    }

    @Test func `A longer visit meets the budget`() throws {
        let (household, session) = try visit(budget: 150)

        let answer = household.answer(end: thursday("13:00"), of: session, now: thursday("11:00"))
        #expect(answer == .refused([.insufficientBalance(possibleUntil: thursday("12:30"))]))
    }

    @Test func `A longer visit takes in a later one of its plate`() throws {
        var (household, session) = try visit(policy: Fixture.lvLive)
        household.signOn(from: thursday("13:00"), until: thursday("14:00"), now: thursday("10:00"))

        let plan = try #require(
            household.change(end: thursday("13:30"), of: session, now: thursday("11:00")).plan
        )

        #expect(plan.period == period(thursday("10:00"), thursday("14:00")))
        #expect(household.sessions.map(\.costMinutes) == [240])
        #expect(household.balance == 36_000 - 240)
    }

    @Test func `Leaving is possible when the maximum has become lower meanwhile`() throws {
        var (household, session) = try visit()
        household.signOn("HK000K", until: thursday("12:00"), now: thursday("10:00"))
        let lower = Household(policy: Fixture.lvLive)

        let answer = lower.rules.judge(
            newEnd: thursday("11:00"),
            of: session,
            in: household.scheme,
            beside: household.sessions.filter { $0 != session },
            balanceMinutes: 35_880,
            now: thursday("11:00")
        )
        #expect(try #require(answer.plan).costMinutes == 60)
    }
}
