import Permits
import Testing

/// The cases of visitor registration, on Thursday 18 June 2026 unless the case says otherwise.
struct VisitorCaseTests {
    @Test func `V01 two hours on a Thursday cost 120 minutes`() throws {
        let answer = Household().answer(
            from: thursday("10:00"),
            until: thursday("12:00"),
            now: thursday("10:00")
        )

        let plan = try #require(answer.plan)
        #expect(plan.period == period(thursday("10:00"), thursday("12:00")))
        #expect(plan.costMinutes == 120)
        #expect(plan.balanceMinutes == 35_880)
    }

    @Test func `V02 a fourth plate is refused until the first leaves`() {
        var household = Household()
        for plate in ["HK000J", "HK000K", "HK000L"] {
            household.signOn(plate, until: thursday("13:00"), now: thursday("10:00"))
        }

        let answer = household.answer(
            "HK000N",
            from: thursday("11:00"),
            until: thursday("12:00"),
            now: thursday("11:00")
        )
        #expect(
            answer == .refused([.maximumConcurrent(maximum: 3, firstFree: thursday("13:00"))])
        )
    }

    @Test func `V03 who comes when another leaves fits in`() throws {
        var household = Household()
        household.signOn("HK000J", until: thursday("12:00"), now: thursday("10:00"))
        household.signOn("HK000K", until: thursday("13:00"), now: thursday("10:00"))
        household.signOn("HK000L", until: thursday("13:00"), now: thursday("10:00"))

        let answer = household.answer(
            "HK000N",
            from: thursday("12:00"),
            until: thursday("12:30"),
            now: thursday("10:00")
        )
        #expect(try #require(answer.plan).costMinutes == 30)
    }

    @Test func `V04 the same plate again makes one visit of both`() throws {
        var household = Household(policy: Fixture.lvLive)
        household.signOn(until: thursday("12:00"), now: thursday("10:00"))

        let answer = household.answer(
            from: thursday("11:00"),
            until: thursday("12:30"),
            now: thursday("11:00")
        )
        let plan = try #require(answer.plan)
        #expect(plan.period == period(thursday("10:00"), thursday("12:30")))
        #expect(plan.costMinutes == 150)
        #expect(plan.absorbed == household.sessions)
        #expect(plan.balanceMinutes == 35_850)
    }

    @Test func `V05 a visit does not begin in the past`() {
        let answer = Household().answer(
            from: thursday("09:30"),
            until: thursday("12:00"),
            now: thursday("10:00")
        )

        #expect(answer == .refused([.backdated]))
    }

    @Test func `V06 only minutes inside the window are counted`() throws {
        let answer = Household().answer(
            from: thursday("08:30"),
            until: thursday("09:30"),
            now: thursday("08:20")
        )

        #expect(try #require(answer.plan).costMinutes == 30)
    }

    @Test func `V07 a visit ends with the window`() throws {
        let start = at("2026-06-20T17:00+02:00")
        let answer = Household().answer(
            from: start,
            until: at("2026-06-20T20:00+02:00"),
            now: start
        )

        let plan = try #require(answer.plan)
        #expect(plan.period.end == at("2026-06-20T18:00+02:00"))
        #expect(plan.costMinutes == 60)
    }

    @Test func `V08 a Sunday needs no registration`() {
        let start = at("2026-06-21T14:00+02:00")
        let answer = Household().answer(
            from: start,
            until: at("2026-06-21T16:00+02:00"),
            now: start
        )

        #expect(answer == .notNeeded(.outsideHours))
    }

    @Test func `V09 a weekend visit ends on Friday and is signed on again on Saturday`() throws {
        let start = at("2026-06-19T17:30+02:00")
        let answer = Household().answer(
            from: start,
            until: at("2026-06-22T09:30+02:00"),
            now: start
        )

        let plan = try #require(answer.plan)
        #expect(plan.period.end == at("2026-06-19T18:00+02:00"))
        #expect(plan.costMinutes == 30)
        #expect(plan.signOnAgain == at("2026-06-20T09:00+02:00"))
    }

    @Test func `V10 without automatic end a weekend visit costs 600 minutes`() throws {
        let policy = Fixture.policy { $0.endsWithWindow = false }
        let start = at("2026-06-19T17:30+02:00")
        let end = at("2026-06-22T09:30+02:00")
        let answer = Household(policy: policy).answer(from: start, until: end, now: start)

        let plan = try #require(answer.plan)
        #expect(plan.period == period(start, end))
        #expect(plan.costMinutes == 30 + 540 + 30)
        #expect(plan.signOnAgain == nil)
    }

    @Test(arguments: [("11:15:00", 75)])
    func `V11 who leaves early gets the rest back`(stop: String, cost: Int) throws {
        try expectCost(cost, whenStoppedAt: stop)
    }

    @Test(arguments: [("11:15:20", 76)])
    func `V12 a started minute counts`(stop: String, cost: Int) throws {
        try expectCost(cost, whenStoppedAt: stop)
    }

    @Test func `V13 a budget that does not reach says how far it does`() {
        let answer = Household(budget: 50).answer(
            from: thursday("10:00"),
            until: thursday("12:00"),
            now: thursday("10:00")
        )

        #expect(answer == .refused([.insufficientBalance(possibleUntil: thursday("10:50"))]))
    }

    @Test func `V14 every plate pays its own minutes`() throws {
        var household = Household()
        household.signOn("HK000J", until: thursday("11:00"), now: thursday("10:00"))
        household.signOn("HK000K", until: thursday("11:00"), now: thursday("10:00"))

        #expect(household.sessions.map(\.costMinutes) == [60, 60])
        #expect(household.balance == 36_000 - 120)
    }

    @Test func `V15 a late-shopping evening goes on until nine`() throws {
        let answer = Household("TKA").answer(
            from: thursday("17:00"),
            until: thursday("22:00"),
            now: thursday("17:00")
        )

        let plan = try #require(answer.plan)
        #expect(plan.period.end == thursday("21:00"))
        #expect(plan.costMinutes == 240)
    }

    @Test func `V16 Whit Monday is free where the sub-plate excepts holidays`() {
        let start = at("2026-05-25T10:00+02:00")
        let answer = Household("TKA").answer(
            from: start,
            until: at("2026-05-25T12:00+02:00"),
            now: start
        )

        #expect(answer == .notNeeded(.holiday))
    }

    @Test func `V17 Whit Monday counts where the sub-plate is silent`() throws {
        let start = at("2026-05-25T10:00+02:00")
        let answer = Household("VBN").answer(
            from: start,
            until: at("2026-05-25T12:00+02:00"),
            now: start
        )

        #expect(try #require(answer.plan).costMinutes == 120)
    }

    private func expectCost(_ cost: Int, whenStoppedAt stop: String) throws {
        var household = Household()
        household.signOn(until: thursday("12:00"), now: thursday("10:00"))
        let session = try #require(household.sessions.first)

        let answer = household.change(end: thursday(stop), of: session, now: thursday(stop))

        let plan = try #require(answer.plan)
        #expect(plan.period.end == thursday(stop))
        #expect(plan.costMinutes == cost)
        #expect(household.balance == 36_000 - cost)
    }
}
