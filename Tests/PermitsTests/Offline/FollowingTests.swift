import Permits
import Testing

/// Devices that are told what changed since their snapshot.
struct FollowingTests {
    private let moment = Pack.moment
    private let desk = Result { try Pack.desk(Pack.file(.withResidents)) }

    private func step(
        _ plate: String,
        isAddition: Bool = true,
        from start: Instant = at("2026-01-05T00:00+01:00"),
        until end: Instant = at("2030-01-05T00:00+01:00")
    ) -> RightFeed.Step {
        let right = ParkingRight(
            reference: .random(),
            kind: .resident,
            zone: zone("VBN"),
            country: .netherlands,
            period: period(start, end)
        )
        return RightFeed.Step(isAddition: isAddition, hash: Pack.hash()(plate), right: right)
    }

    private func feed(
        _ steps: [RightFeed.Step],
        device: String = Pack.header.device,
        day: Day = Pack.header.day,
        after: Int64 = 4711,
        version: Int64 = 4720,
        isComplete: Bool = true,
        minutes: Int = 20
    ) -> RightFeed {
        RightFeed(
            device: device,
            day: day,
            moment: moment.adding(minutes: minutes),
            after: after,
            version: version,
            isComplete: isComplete,
            steps: steps
        )
    }

    private func kind(_ plate: String, _ desk: OfflineDesk, minutes: Int) throws -> OfflineAnswer {
        desk.answer(
            PlateCheck(
                plate: try LicensePlate(seen: plate),
                spot: .zone(zone("VBN"), subArea: nil),
                moment: moment.adding(minutes: minutes)
            )
        )
    }

    @Test func `What was told counts, and makes the rest fresh again`() throws {
        var desk = try desk.get()
        try desk.follow(feed([step("HK000J"), step("NX000P", isAddition: false)]))

        #expect(desk.registerVersion == 4720)
        #expect(desk.ageSeconds(at: moment.adding(minutes: 25)) == 300)
        #expect(try kind("HK000J", desk, minutes: 35).verdict?.exemptBy == .resident)
        #expect(try kind("NX000P", desk, minutes: 35).verdict?.verdict == Patrol.onSite)
        #expect(try kind("HK000J", desk, minutes: 36) == .unavailable(.stale))
        #expect(try kind("HK000J", desk, minutes: 18) == .unavailable(.clockBehind))
    }

    @Test func `A page after which more follows does not make it fresh`() throws {
        var desk = try desk.get()
        try desk.follow(feed([step("HK000J")], isComplete: false))
        #expect(try kind("HK000J", desk, minutes: 5).verdict?.exemptBy == .resident)
        #expect(try kind("HK000J", desk, minutes: 16) == .unavailable(.stale))

        try desk.follow(feed([step("HK000J", isAddition: false)], after: 4720, version: 4721))
        #expect(try kind("HK000J", desk, minutes: 20).verdict?.verdict == Patrol.onSite)
    }

    @Test func `Of two rights that are alike one can end`() throws {
        var desk = try desk.get()
        try desk.follow(feed([step("NX000P")]))
        try desk.follow(feed([step("NX000P", isAddition: false)], after: 4720, version: 4721))
        #expect(try kind("NX000P", desk, minutes: 20).verdict?.exemptBy == .resident)

        try desk.follow(feed([step("NX000P", isAddition: false)], after: 4721, version: 4722))
        #expect(try kind("NX000P", desk, minutes: 20).verdict?.verdict == Patrol.onSite)
    }

    @Test func `What ends that was never carried changes nothing`() throws {
        var desk = try desk.get()
        let never = step("NX000P", isAddition: false, until: at("2027-01-05T00:00+01:00"))
        try desk.follow(feed([never, step("FX000X", isAddition: false)]))

        #expect(try kind("NX000P", desk, minutes: 20).verdict?.exemptBy == .resident)
        #expect(try kind("FX000X", desk, minutes: 20).verdict?.verdict == Patrol.onSite)
    }

    @Test func `What is for another device, day or version is not followed`() throws {
        let pages = [
            feed([], device: "scanauto 8"), feed([], day: Pack.header.day.adding(days: 1)),
            feed([], after: 4710), feed([], after: 4712), feed([], version: 4710),
        ]
        for page in pages {
            var desk = try desk.get()
            #expect(throws: OfflineDesk.CannotFollow.self) { try desk.follow(page) }
            #expect(desk.registerVersion == 4711)
        }
    }

    @Test func `Kept fresh to the end of its day, it answers a quarter of an hour longer`()
        throws
    {
        var desk = try desk.get()
        let minutes = 839
        try desk.follow(feed([], minutes: minutes))
        let answer = { (minutes: Int) in
            desk.answer(Patrol.check(in: "VOM24", at: moment.adding(minutes: minutes)))
        }

        #expect(answer(minutes + 15).verdict?.verdict == Patrol.onSite)
        #expect(answer(minutes + 16) == .unavailable(.stale))
    }
}
