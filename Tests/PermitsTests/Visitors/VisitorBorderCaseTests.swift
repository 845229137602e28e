import Permits
import Testing

/// The cases of visitor registration about clock changes, the end of a scheme and plates.
struct VisitorBorderCaseTests {
    @Test func `V18 the hour that the clock jumps over is not paid`() throws {
        let answer = Household("VOM24").answer(
            from: at("2026-03-29T01:30+01:00"),
            until: at("2026-03-29T03:30+02:00"),
            now: at("2026-03-28T12:00+01:00")
        )

        #expect(try #require(answer.plan).costMinutes == 60)
    }

    @Test func `V19 the hour that the clock shows twice is paid twice`() throws {
        let answer = Household("VOM24").answer(
            from: at("2026-10-25T01:30+02:00"),
            until: at("2026-10-25T03:30+01:00"),
            now: at("2026-10-24T12:00+02:00")
        )

        #expect(try #require(answer.plan).costMinutes == 180)
    }

    @Test func `V20 a local time that the clock jumps over is no moment`() {
        #expect(Fixture.clock.moments(showing: local("2026-03-29T02:30")).isEmpty)
    }

    @Test func `V21 of a local time that comes twice the first is taken`() throws {
        let start = Fixture.clock.moments(showing: local("2026-10-25T02:30")).first

        #expect(start == at("2026-10-25T02:30+02:00"))
        let answer = Household("VOM24").answer(
            from: start,
            until: at("2026-10-25T02:30+01:00"),
            now: at("2026-10-24T12:00+02:00")
        )
        #expect(try #require(answer.plan).costMinutes == 60)
    }

    @Test func `V22 a visit ends with the scheme`() throws {
        let start = at("2027-02-28T23:00+01:00")
        let answer = Household("VOM24").answer(
            from: start,
            until: at("2027-03-01T01:00+01:00"),
            now: start
        )

        let plan = try #require(answer.plan)
        #expect(plan.period.end == at("2027-03-01T00:00+01:00"))
        #expect(plan.costMinutes == 60)
        #expect(plan.signOnAgain == nil)
    }

    @Test func `V23 a plate is stored bare and shown with dashes`() throws {
        let plate = try LicensePlate(" hk 000 j", country: .netherlands)

        #expect(plate.text == "HK000J")
        #expect(plate.display == "HK-000-J")
    }

    @Test func `V24 a shape that is not Dutch is a matter of the country`() throws {
        #expect(throws: LicensePlate.Invalid.notDutch(normalForm: "ABC123")) {
            try LicensePlate("ABC-123", country: .netherlands)
        }
        #expect(try LicensePlate("ABC-123", country: sign("S")).text == "ABC123")
    }

    @Test func `V25 a visit of the same plate elsewhere changes nothing here`() {
        var neighbours = Household()
        let here = Household()
        let before = here.answer(until: thursday("12:00"), now: thursday("10:00"))
        neighbours.signOn(until: thursday("12:00"), now: thursday("10:00"))

        let after = here.answer(until: thursday("12:00"), now: thursday("10:00"))
        #expect(after == before)
        #expect(after.plan?.costMinutes == 120)
    }

    @Test func `V26 with one visitor at a time a second plate is refused`() {
        var household = Household(policy: Fixture.lvLive)
        household.signOn("HK000J", until: thursday("12:00"), now: thursday("10:00"))

        let answer = household.answer(
            "HK000K",
            from: thursday("11:00"),
            until: thursday("13:00"),
            now: thursday("11:00")
        )
        #expect(
            answer == .refused([.maximumConcurrent(maximum: 1, firstFree: thursday("12:00"))])
        )
    }

    @Test func `V27 after a withdrawal visits run on and none begins`() throws {
        var household = Household(withdrawnFrom: thursday("11:00"))
        household.signOn(until: thursday("12:00"), now: thursday("10:00"))
        let session = try #require(household.sessions.first)

        #expect(session.period.end == thursday("12:00"))
        let new = household.answer("HK000K", now: thursday("11:00"))
        #expect(new == .refused([.schemeNotValid]))
        let longer = household.answer(end: thursday("13:00"), of: session, now: thursday("11:30"))
        #expect(longer == .refused([.schemeNotValid]))
        let shorter = household.answer(end: thursday("11:45"), of: session, now: thursday("11:30"))
        #expect(shorter.plan?.costMinutes == 105)
    }

    @Test func `V28 a visit is planned seven days ahead at most`() throws {
        let now = thursday("10:00")
        let far = Household().answer(
            from: at("2026-06-26T10:00+02:00"),
            until: at("2026-06-26T12:00+02:00"),
            now: now
        )
        let near = Household().answer(
            from: at("2026-06-25T10:00+02:00"),
            until: at("2026-06-25T12:00+02:00"),
            now: now
        )

        #expect(far == .refused([.tooFarAhead(latestDay: day(2026, 6, 25))]))
        #expect(try #require(near.plan).costMinutes == 120)
    }
}
