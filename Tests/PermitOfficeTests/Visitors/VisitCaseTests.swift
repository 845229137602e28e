import PermitOffice
import Permits
import Testing

/// The cases of visitor registration as far as the office adds something: the record, the money
/// and the register that a check asks.
struct VisitCaseTests {
    private let VBN = zone("VBN")

    @Test func `V01 a visit is in the record, in the register and taken from the budget`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)

            let answer = try await household.signOn(plate, until: thursday("12:00"), named: "Oma")

            let visit = try #require(answer.visit)
            #expect(visit.visit.costMinutes == 120)
            #expect(visit.balanceMinutes == 35_880)
            #expect(try await household.balance() == 35_880)
            let visits = try await household.view().visits
            #expect(visits.map(\.reference) == [visit.visit.reference])
            #expect(visits.map(\.name) == ["Oma"])
            #expect(try await town.cover(plate, in: VBN) == .visitor)
            #expect(try await town.cover(plate, in: VBN, at: thursday("12:00")) == nil)
            try town.expectIndexFollowsRecord()
        }
    }

    @Test func `V02 a fourth plate is refused with the first free moment, and not recorded`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            for number in 1...3 {
                try await household.signOn(Plates.dutch(number), until: thursday("13:00"))
            }
            let version = town.office.register.version
            town.set(thursday("11:00"))

            let answer = try await household.signOn(Plates.dutch(4), until: thursday("12:00"))

            #expect(
                answer.objections == [.maximumConcurrent(maximum: 3, firstFree: thursday("13:00"))]
            )
            #expect(try await town.cover(Plates.dutch(4), in: VBN) == nil)
            #expect(town.office.register.version == version)
            #expect(try await household.balance() == 36_000 - 3 * 180)
        }
    }

    @Test func `V03 who comes when another leaves fits in`() async throws {
        try await inTown { town in
            let household = try await town.household()
            try await household.signOn(Plates.dutch(1), until: thursday("12:00"))
            try await household.signOn(Plates.dutch(2), until: thursday("13:00"))
            try await household.signOn(Plates.dutch(3), until: thursday("13:00"))

            let answer = try await household.signOn(
                Plates.dutch(4),
                from: thursday("12:00"),
                until: thursday("12:30")
            )

            #expect(answer.visit?.visit.costMinutes == 30)
        }
    }

    @Test(arguments: [1, 3])
    func `V04 the same plate again makes one visit of both`(maximum: Int) async throws {
        try await inTown(changing: { $0.maximumConcurrent = maximum }) { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)
            let first = try await household.signOn(plate, until: thursday("12:00"))
            town.set(thursday("11:00"))

            let second = try await household.signOn(plate, until: thursday("12:30"))

            let visit = try #require(second.visit?.visit)
            #expect(visit.reference == first.visit?.visit.reference)
            #expect(visit.start == thursday("10:00") && visit.end == thursday("12:30"))
            #expect(visit.costMinutes == 150)
            #expect(try await household.balance() == 35_850)
            #expect(try await household.view().visits.count == 1)
            #expect(town.office.register.rightsCount == 1)
            try town.expectIndexFollowsRecord()
        }
    }

    @Test func `V04 a visit that fills the gap between two makes one of three`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)
            try await household.signOn(plate, until: thursday("11:00"))
            try await household.signOn(plate, from: thursday("13:00"), until: thursday("14:00"))

            let answer = try await household.signOn(
                plate,
                from: thursday("10:30"),
                until: thursday("13:30")
            )

            #expect(answer.visit?.visit.costMinutes == 240)
            #expect(answer.visit?.balanceMinutes == 36_000 - 240)
            #expect(try await household.view().visits.count == 1)
            #expect(town.office.register.rightsCount == 1)
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }

    @Test func `A visit whose new end meets another of its plate makes one of both`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)
            let first = try await household.signOn(plate, until: thursday("11:00"))
            try await household.signOn(plate, from: thursday("12:00"), until: thursday("13:00"))

            let answer = try await town.office.change(
                endOf: try #require(first.visit?.visit.reference),
                under: household.scheme,
                to: thursday("12:30"),
                by: household.resident.caller
            )

            #expect(answer.visit?.visit.end == thursday("13:00"))
            #expect(answer.visit?.balanceMinutes == 36_000 - 180)
            #expect(try await household.view().visits.count == 1)
            #expect(town.office.register.rightsCount == 1)
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }

    @Test func `V05 and V28 a visit begins neither in the past nor too far ahead`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)

            let past = try await household.signOn(
                plate,
                from: thursday("09:30"),
                until: thursday("12:00")
            )
            let far = try await household.signOn(
                plate,
                from: at("2026-06-26T10:00+02:00"),
                until: at("2026-06-26T12:00+02:00")
            )

            #expect(past.objections == [.backdated])
            let latest = try #require(Day(iso: "2026-06-25"))
            #expect(far.objections == [.tooFarAhead(latestDay: latest)])
        }
    }

    @Test func `V08 what needs no registration is not recorded`() async throws {
        try await inTown(at("2026-06-21T14:00+02:00")) { town in
            let household = try await town.household()
            let version = town.office.register.version

            let answer = try await household.signOn(
                Plates.dutch(7),
                until: at("2026-06-21T16:00+02:00")
            )

            #expect(answer.needless == .outsideHours)
            #expect(town.office.register.version == version)
            #expect(try await household.visits().isEmpty)
        }
    }

    @Test(arguments: [("11:15:00", 75), ("11:15:20", 76), ("10:00:00", 0)])
    func `V11 and V12 who leaves early gets the rest back`(time: String, cost: Int) async throws {
        try await inTown { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)
            let visit = try #require(
                try await household.signOn(plate, until: thursday("12:00")).visit
            )
            town.set(thursday(time))

            let ended = try #require(try await household.end(visit).visit)
            let version = town.office.register.version
            let again = try #require(try await household.end(visit).visit)

            #expect(ended.visit.costMinutes == cost)
            #expect(ended.balanceMinutes == 36_000 - cost)
            #expect(again.visit.end == thursday(time))
            #expect(town.office.register.version == version)
            #expect(try await town.cover(plate, in: VBN) == nil)
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }

    @Test func `V13 a budget that does not reach is refused with how far it does`() async throws {
        try await inTown(changing: { $0.budgetMinutes = 50 }) { town in
            let household = try await town.household()

            let refused = try await household.signOn(Plates.dutch(7), until: thursday("12:00"))
            let fits = try await household.signOn(Plates.dutch(7), until: thursday("10:50"))

            #expect(
                refused.objections == [.insufficientBalance(possibleUntil: thursday("10:50"))]
            )
            #expect(fits.visit?.balanceMinutes == 0)
        }
    }

    @Test func `V14 each plate takes its own minutes`() async throws {
        try await inTown { town in
            let household = try await town.household()

            try await household.signOn(Plates.dutch(1), until: thursday("11:00"))
            try await household.signOn(Plates.dutch(2), until: thursday("11:00"))

            #expect(try await household.balance() == 36_000 - 120)
        }
    }

    @Test func `V25 a plate that is signed on elsewhere is accepted, charged and not mentioned`()
        async throws
    {
        try await inTown { town in
            let there = try await town.household(0)
            let here = try await town.household(1, at: julianabaan(9))
            let plate = Plates.dutch(7)
            try await there.signOn(plate, until: thursday("12:00"))

            let answer = try await here.signOn(plate, until: thursday("11:00"))

            #expect(answer.visit?.visit.costMinutes == 60)
            #expect(try await here.balance() == 36_000 - 60)
            #expect(try await here.view().visits.count == 1)
            #expect(town.office.register.rightsCount == 2)
            town.set(thursday("11:30"))
            #expect(try await town.cover(plate, in: VBN) == .visitor)
        }
    }

    @Test func `V26 where one visitor at a time is allowed the second is refused`() async throws {
        try await inTown(changing: { $0.maximumConcurrent = 1 }) { town in
            let household = try await town.household()
            try await household.signOn(Plates.dutch(1), until: thursday("12:00"))

            let answer = try await household.signOn(Plates.dutch(2), until: thursday("11:00"))

            #expect(
                answer.objections == [.maximumConcurrent(maximum: 1, firstFree: thursday("12:00"))]
            )
            #expect(town.office.maximumConcurrent() == 1)
        }
    }

    @Test func `V27 after a withdrawal visitors stay to their end and no new ones come`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)
            try await household.signOn(plate, until: thursday("12:00"))
            try await household.signOn(
                Plates.dutch(8),
                from: thursday("15:00"),
                until: thursday("16:00")
            )
            let withdrawn = try await town.office.withdraw(
                exemption: household.scheme,
                from: thursday("11:00"),
                reason: "verhuisd",
                ifVersion: nil,
                by: town.clerk
            )
            #expect(withdrawn.value?.exemption.withdrawnFrom == thursday("11:00"))

            let before = try await household.signOn(Plates.dutch(9), until: thursday("10:30"))
            town.set(thursday("11:00"))
            let after = try await household.signOn(Plates.dutch(10), until: thursday("12:00"))

            #expect(before.visit != nil)
            #expect(after.objections == [.schemeNotValid])
            let last = thursday("12:00").adding(seconds: -1)
            #expect(try await town.cover(plate, in: VBN, at: last) == .visitor)
            #expect(
                try await town.cover(Plates.dutch(8), in: VBN, at: thursday("15:30")) == nil
            )
            #expect(try await household.balance() == 36_000 - 120 - 30)
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }
}
