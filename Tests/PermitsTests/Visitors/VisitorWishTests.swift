import Permits
import Testing

struct VisitorWishTests {
    @Test func `A wish of a minute ago counts as one for now`() throws {
        let now = thursday("10:01")
        let plan = try #require(
            Household().answer(from: thursday("10:00"), until: thursday("11:00"), now: now).plan
        )

        #expect(plan.period.start == now)
        #expect(
            Household().answer(from: thursday("09:59:59"), until: thursday("11:00"), now: now)
                == .refused([.backdated])
        )
    }

    @Test func `With grace a visit may begin a little in the past`() throws {
        let household = Household(policy: Fixture.policy { $0.graceMinutes = 5 })
        let plan = try #require(
            household.answer(
                from: thursday("09:55"),
                until: thursday("11:00"),
                now: thursday("10:00")
            ).plan
        )

        #expect(plan.period.start == thursday("09:55"))
        #expect(
            household.answer(
                from: thursday("09:54"),
                until: thursday("11:00"),
                now: thursday("10:00")
            )
                == .refused([.backdated])
        )
    }

    @Test func `A car with an exemption of its own needs no visit`() throws {
        let household = Household()
        let wish = SessionWish(
            plate: try LicensePlate("HK000J", country: .netherlands),
            start: thursday("10:00"),
            end: thursday("12:00"),
            isOwnExemptCar: true
        )

        let answer = household.rules.judge(
            wish,
            of: household.scheme,
            beside: [],
            balanceMinutes: 0,
            now: thursday("10:00")
        )
        #expect(answer == .notNeeded(.ownExemption))
    }

    @Test func `Every reason is told at once`() {
        var household = Household(policy: Fixture.lvLive, budget: 60)
        household.signOn("HK000K", until: thursday("11:00"), now: thursday("10:00"))

        let refusals = household.answer(
            "HK000J",
            from: thursday("10:00"),
            until: thursday("12:00"),
            now: thursday("10:30")
        ).refusals
        #expect(
            refusals == [
                .backdated, .maximumConcurrent(maximum: 1, firstFree: thursday("11:00")),
                .insufficientBalance(possibleUntil: nil),
            ]
        )
    }

    @Test(arguments: ["2026-02-28T23:59+01:00", "2027-03-01T00:00+01:00"])
    func `Nothing begins outside the validity of the scheme`(start: String) {
        let start = at(start)
        let answer = Household("VOM24").answer(
            from: start,
            until: start.adding(minutes: 60),
            now: start
        )

        #expect(answer == .refused([.schemeNotValid]))
    }

    @Test func `A visit before the first window is free until it opens`() throws {
        let start = at("2026-06-19T20:00+02:00")
        let plan = try #require(
            Household().answer(from: start, until: at("2026-06-20T10:00+02:00"), now: start).plan
        )

        #expect(plan.period == period(start, at("2026-06-20T10:00+02:00")))
        #expect(plan.costMinutes == 60)
    }

    @Test func `A visit that only touches the window needs none`() {
        let answer = Household().answer(
            from: thursday("08:00"),
            until: thursday("09:00"),
            now: thursday("08:00")
        )

        #expect(answer == .notNeeded(.outsideHours))
    }

    @Test func `A visit that follows on another of its plate stays one of its own`() throws {
        var household = Household(policy: Fixture.lvLive)
        household.signOn(until: thursday("12:00"), now: thursday("10:00"))

        let plan = try #require(
            household.answer(
                from: thursday("12:00"),
                until: thursday("13:00"),
                now: thursday("10:00")
            ).plan
        )
        #expect(plan.absorbed.isEmpty)
        #expect(plan.costMinutes == 60)
    }

    @Test func `A longer visit is refused from when it was wanted, not from when it began`() {
        var household = Household(policy: Fixture.policy { $0.maximumConcurrent = 2 })
        household.signOn("HK000J", until: thursday("12:00"), now: thursday("10:00"))
        household.signOn(
            "HK000K",
            from: thursday("12:30"),
            until: thursday("13:00"),
            now: thursday("10:00")
        )
        household.signOn(
            "HK000L",
            from: thursday("12:30"),
            until: thursday("13:00"),
            now: thursday("10:00")
        )

        let answer = household.answer(
            from: thursday("11:00"),
            until: thursday("13:00"),
            now: thursday("11:00")
        )
        #expect(
            answer == .refused([.maximumConcurrent(maximum: 2, firstFree: thursday("13:00"))])
        )
    }
}
