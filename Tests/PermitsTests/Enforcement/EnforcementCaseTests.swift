import Permits
import Testing

/// The cases of enforcement about zones, hours and rights, on Thursday 18 June 2026 unless the
/// case says otherwise.
struct EnforcementCaseTests {
    private let patrol = Patrol.withResidents

    @Test func `H01 a resident is exempt in the own zone`() {
        let answer = patrol.answer("NX000P", at: thursday("10:00"))

        #expect(answer.exemptBy == .resident)
        #expect(answer.coveredUntil == at("2030-01-05T00:00+01:00"))
        #expect(answer.disc?.minutesMax == 120)
        #expect(answer.disc?.regulatedUntil == thursday("18:00"))
        #expect(answer.nearMisses.isEmpty)
    }

    @Test func `H02 a resident of another zone is looked at on the spot`() throws {
        let answer = patrol.answer("NX000P", in: "LDC", at: thursday("10:00"))

        #expect(answer.verdict == Patrol.onSite)
        let miss = try #require(answer.nearMisses.first)
        #expect(answer.nearMisses.count == 1)
        #expect(miss.why == .otherZone)
        #expect(miss.zone == zone("VBN"))
    }

    @Test func `H03 a second before the window nothing is regulated`() {
        let answer = patrol.answer(at: thursday("08:59:59"))

        #expect(answer.verdict == .notRegulated(.outsideHours))
        #expect(answer.disc == nil)
    }

    @Test func `H04 at the start of the window an officer looks for a disc`() {
        #expect(patrol.answer(at: thursday("09:00:00")).verdict == Patrol.onSite)
    }

    @Test func `H05 in the last second of the window an officer looks for a disc`() {
        #expect(patrol.answer(at: thursday("17:59:59")).verdict == Patrol.onSite)
    }

    @Test func `H06 at the end of the window nothing is regulated`() {
        let answer = patrol.answer(at: thursday("18:00:00"))

        #expect(answer.verdict == .notRegulated(.outsideHours))
    }

    @Test func `H07 on a Sunday nothing is regulated`() {
        let answer = patrol.answer(at: at("2026-06-21T12:00+02:00"))

        #expect(answer.verdict == .notRegulated(.outsideHours))
    }

    @Test func `H08 in a zone of 24 hours a Sunday night counts`() {
        let answer = patrol.answer(in: "VOM24", at: at("2026-06-21T03:00+02:00"))

        #expect(answer.verdict == Patrol.onSite)
    }

    @Test func `H09 Whit Monday counts where the sub-plate is silent`() {
        #expect(patrol.answer(at: at("2026-05-25T11:00+02:00")).verdict == Patrol.onSite)
    }

    @Test func `H10 Whit Monday is free where the sub-plate excepts holidays`() {
        let answer = patrol.answer(in: "TKA", at: at("2026-05-25T11:00+02:00"))

        #expect(answer.verdict == .notRegulated(.holiday))
    }

    @Test func `H11 Good Friday is no holiday for a sub-plate`() {
        let answer = patrol.answer(in: "TKA", at: at("2026-04-03T10:00+02:00"))

        #expect(answer.verdict == Patrol.onSite)
    }

    @Test func `H12 King's Day is free where the sub-plate excepts holidays`() {
        let answer = patrol.answer(in: "TKA", at: at("2026-04-27T10:00+02:00"))

        #expect(answer.verdict == .notRegulated(.holiday))
    }

    @Test func `H13 a late-shopping evening counts until nine`() {
        let evening = patrol.answer(in: "TKA", at: thursday("20:59:59"))
        let friday = patrol.answer(in: "TKA", at: at("2026-06-19T18:00:00+02:00"))

        #expect(evening.verdict == Patrol.onSite)
        #expect(friday.verdict == .notRegulated(.outsideHours))
    }

    @Test func `H14 a window over midnight counts until two`() {
        let before = patrol.answer(in: "TNX", at: at("2026-06-20T01:59:59+02:00"))
        let after = patrol.answer(in: "TNX", at: at("2026-06-20T02:00:00+02:00"))

        #expect(before.verdict == Patrol.onSite)
        #expect(after.verdict == .notRegulated(.outsideHours))
    }

    @Test func `H15 an exemption ends at local midnight`() {
        let before = patrol.answer("GB000B", in: "VOM24", at: at("2026-06-30T21:59:59Z"))
        let after = patrol.answer("GB000B", in: "VOM24", at: at("2026-06-30T22:00:00Z"))

        #expect(before.exemptBy == .resident)
        #expect(after.verdict == Patrol.onSite)
    }

    @Test func `H16 a visit covers until its end and no longer`() {
        let patrol = patrol(visitIn: "VBN")

        #expect(patrol.answer(at: thursday("11:59:59")).exemptBy == .visitor)
        #expect(patrol.answer(at: thursday("12:00:00")).verdict == Patrol.onSite)
    }

    @Test func `H17 a visit does not hold where visitors are excluded`() {
        let patrol = patrol(visitIn: "VBW")
        let answer = patrol.answer(in: "VBW", subArea: "VBW-S", at: thursday("10:30"))

        #expect(answer.verdict == Patrol.onSite)
        #expect(answer.disc?.minutesMax == 60)
        #expect(answer.nearMisses.map(\.why) == [.subAreaExcluded])
        #expect(patrol.answer(in: "VBW", at: thursday("10:30")).exemptBy == .visitor)
    }

    @Test func `H18 a visit in Oud-Midden does not hold in Oud-Midden 24`() {
        let answer = patrol(visitIn: "VOM").answer(in: "VOM24", at: thursday("10:30"))

        #expect(answer.verdict == Patrol.onSite)
        #expect(answer.nearMisses.map(\.why) == [.otherZone])
    }

    @Test func `H19 no exemption holds in the core of Leidschendam`() {
        var patrol = Patrol()
        let (start, end) = (at("2026-01-05T00:00+01:00"), at("2030-01-05T00:00+01:00"))
        patrol.add("HK000J", .resident, "LDC", start, end)

        let answer = patrol.answer(in: "LDC", subArea: "LDC-K", at: thursday("10:00"))
        #expect(answer.verdict == Patrol.onSite)
        #expect(answer.nearMisses.map(\.why) == [.subAreaExcluded])
    }

    private func patrol(visitIn code: String) -> Patrol {
        var patrol = Patrol()
        patrol.add("HK000J", .visitor, code, thursday("10:00"), thursday("12:00"))
        return patrol
    }
}
