import PermitOffice
import Permits
import Testing

/// How often, how long and for which vehicle the plate of an exemption may change.
struct PlateChangeLimitTests {
    private let VBN = zone("VBN")

    @Test func `H30: at the instant of a change the new plate is covered and the old is not`()
        async throws
    {
        try await inTown(thursday("09:00")) { town in
            let holding = try await town.holding()

            _ = try await holding.change(to: 1, from: thursday("10:00:00"))

            town.set(thursday("10:00:00"))
            let old = holding.resident.car
            let before = thursday("09:59:59")
            #expect(try await town.cover(old, in: VBN, at: before) == .resident)
            #expect(try await town.cover(old, in: VBN) == nil)
            #expect(try await town.cover(Plates.dutch(1), in: VBN) == .resident)
            #expect(try await town.cover(Plates.dutch(1), in: VBN, at: before) == nil)
        }
    }

    @Test func `H35: a withdrawal decided on 1 June leaves the right until 8 June`() async throws {
        try await inTown(at("2026-06-01T10:00+02:00")) { town in
            let holding = try await town.holding()

            _ = try await town.office.withdraw(
                exemption: holding.exemption,
                from: at("2026-06-08T00:00+02:00"),
                reason: "verhuisd",
                ifVersion: nil,
                by: holding.resident.caller
            )

            let car = holding.resident.car
            let fifth = at("2026-06-05T10:00+02:00")
            let eighth = at("2026-06-08T10:00+02:00")
            #expect(try await town.cover(car, in: VBN, at: fifth) == .resident)
            #expect(try await town.cover(car, in: VBN, at: eighth) == nil)
        }
    }

    @Test func `The third change within a year is refused, and told from when it may`()
        async throws
    {
        try await inTown(changing: { $0.plateChanges.permanentPerYear = 2 }) { town in
            let holding = try await town.holding()
            _ = try await holding.change(to: 1, from: thursday("11:00"))
            _ = try await holding.change(to: 2, from: thursday("12:00"))

            let third = try await holding.change(to: 3, from: thursday("13:00"))
            let possible = at("2027-06-18T11:00+02:00")
            let later = try await holding.change(to: 3, from: possible)
            let byClerk = try await holding.change(to: 4, from: thursday("14:00"), by: town.clerk)

            #expect(
                third.refusal
                    == .plateChange(.perYear(.permanent, maximum: 2, possibleFrom: possible))
            )
            #expect(later.value != nil && byClerk.value != nil)
        }
    }

    @Test func `Temporary changes have a maximum of their own, and called off ones do not count`()
        async throws
    {
        try await inTown(changing: { $0.plateChanges.temporaryPerYear = 1 }) { town in
            let holding = try await town.holding()
            let first = try await holding.lend(1, from: thursday("11:00"), until: thursday("12:00"))
            let second = try await holding.lend(
                2,
                from: thursday("13:00"),
                until: thursday("14:00")
            )
            let change = try #require(first.value?.newestChange?.reference)

            let calledOff = try await holding.callOff(change)
            let third = try await holding.lend(2, from: thursday("13:00"), until: thursday("14:00"))

            let possible = at("2027-06-18T11:00+02:00")
            #expect(
                second.refusal
                    == .plateChange(.perYear(.temporary, maximum: 1, possibleFrom: possible))
            )
            #expect(calledOff.value != nil && third.value != nil)
        }
    }

    @Test(arguments: [
        ("10:20", PlateChangeRefusal.tooShort(earliestEnd: thursday("11:00"))),
        ("23:00", nil),
    ])
    func `A temporary change has a shortest length`(
        end: String,
        refusal: PlateChangeRefusal?
    ) async throws {
        try await inTown(changing: { $0.plateChanges.temporaryMinutesMin = 60 }) { town in
            let holding = try await town.holding()

            let outcome = try await holding.lend(1, from: town.now, until: thursday(end))

            #expect(outcome.refusal == refusal.map(OfficeRefusal.plateChange))
        }
    }

    @Test func `A temporary change has a longest length in days of the calendar`() async throws {
        let begin = at("2026-10-20T12:00+02:00")
        let latest = at("2026-10-30T12:00+01:00")
        try await inTown(begin, changing: { $0.plateChanges.temporaryDaysMax = 10 }) { town in
            let holding = try await town.holding()

            let long = try await holding.lend(1, from: begin, until: latest.adding(seconds: 1))
            let fitting = try await holding.lend(1, from: begin, until: latest)

            #expect(long.refusal == .plateChange(.tooLong(latestEnd: latest)))
            #expect(fitting.value != nil)
        }
    }

    @Test func `Between two changes lie the days of rest`() async throws {
        try await inTown(changing: { $0.plateChanges.restDays = 7 }) { town in
            let holding = try await town.holding()
            _ = try await holding.change(to: 1, from: town.now)

            let soon = try await holding.change(to: 2, from: at("2026-06-25T09:59:59+02:00"))
            let rested = try await holding.change(to: 2, from: at("2026-06-25T10:00+02:00"))

            let possible = at("2026-06-25T10:00+02:00")
            #expect(soon.refusal == .plateChange(.tooSoon(possibleFrom: possible)))
            #expect(rested.value != nil)
        }
    }

    @Test func `A motorcycle is refused, for good and for a while`() async throws {
        try await inTown { town in
            let holding = try await town.holding()
            let motorcycle = town.resident(5, kind: .motorcycle, wheels: 2).car

            let changed = try await holding.change(to: 5, from: town.now)
            let lent = try await holding.lend(5, from: town.now, until: thursday("12:00"))

            #expect(changed.refusal == .plateChange(.noDiscNeeded))
            #expect(lent.refusal == .plateChange(.noDiscNeeded))
            #expect(try await town.cover(motorcycle, in: VBN) == nil)
        }
    }

    @Test(arguments: [
        (Doubt.none, []), (.otherKeeper, [DecisionReason.keeperUnknown]),
        (.unknown, [.keeperUnknown]), (.silent, [.registerUnreachable]),
        (.elsewhere, [.plateElsewhere, .keeperUnknown]),
    ])
    func `A doubtful vehicle goes through, and a person looks afterwards`(
        doubt: Doubt,
        reasons: [DecisionReason]
    ) async throws {
        try await inTown { town in
            let holding = try await town.holding()
            let letters = town.letters.count
            try await doubt.arise(about: Plates.dutch(1), for: holding)

            let lent = try await holding.lend(1, from: thursday("11:00"), until: thursday("12:00"))
            let lentWork = try await town.office.workload(page: PageRange()).count
            let changed = try await holding.change(to: 1, from: town.now)

            #expect(lent.value != nil && changed.value != nil && lentWork == 0)
            let work = try await town.office.workload(page: PageRange())
            #expect(work.map(\.kind) == (reasons.isEmpty ? [] : [.checkAfterwards]))
            #expect(work.first?.reasons ?? [] == reasons.map(WorkReason.ground))
            let verdict = try await town.cover(Plates.dutch(1), in: VBN)
            #expect(verdict == .resident)
            let more = town.letters.dropFirst(letters)
            #expect(doubt == .elsewhere || more.isEmpty)
        }
    }

    @Test func `A planned change is called off as if it had never been planned`() async throws {
        try await inTown { town in
            let holding = try await town.holding()
            let before = try await holding.timeline()
            let planned = try await holding.change(to: 1, from: thursday("12:00"))
            let change = try #require(planned.value?.newestChange?.reference)

            let stranger = try await holding.callOff(change, by: .citizen(bsn: "990000031"))
            let calledOff = try await holding.callOff(change)
            let again = try await holding.callOff(change)

            #expect(stranger.isNotFound)
            #expect(calledOff.value != nil)
            #expect(again.refusal == .alreadyClosed)
            #expect(try await holding.timeline() == before)
            let car = holding.resident.car
            #expect(try await town.cover(car, in: VBN, at: thursday("12:00")) == .resident)
            let known = try await town.recordCover(car, in: VBN, at: thursday("12:00"))
            #expect(known == .resident)
        }
    }

    @Test func `A change that has begun cannot be called off`() async throws {
        try await inTown { town in
            let holding = try await town.holding()
            let planned = try await holding.change(to: 1, from: thursday("12:00"))
            let change = try #require(planned.value?.newestChange?.reference)

            town.set(thursday("12:00"))

            #expect(try await holding.callOff(change).refusal == .alreadyBegun)
        }
    }

    @Test func `The list tells who asked what and what became of it`() async throws {
        try await inTown { town in
            let holding = try await town.holding()
            _ = try await holding.lend(1, from: town.now, until: thursday("12:00"))
            _ = try await holding.change(to: 2, from: thursday("14:00"), by: town.clerk)
            let third = try await holding.change(to: 3, from: thursday("15:00"))
            _ = try await holding.callOff(try #require(third.value?.newestChange?.reference))
            _ = try await holding.change(to: 4, from: thursday("13:00"))

            let list = try #require(
                try await town.office.plateChanges(
                    of: holding.exemption,
                    for: holding.resident.caller,
                    page: PageRange()
                )
            )

            #expect(list.map(\.state) == [.planned, .calledOff, .overtaken, .active])
            #expect(
                list.map(\.change.madeBy) == ["burger", "burger", "behandelaar:test", "burger"]
            )
            #expect(list.map(\.change.kind) == [.permanent, .permanent, .permanent, .temporary])
            #expect(list.map(\.change.plate.text) == ["HK000H", "HK000G", "HK000F", "HK000D"])
        }
    }
}
