import Permits
import Testing

struct NearMissTests {
    private let ten = thursday("10:00")

    private func patrol(
        _ code: String,
        from start: Instant,
        until end: Instant,
        country: String? = "NL"
    ) -> Patrol {
        var patrol = Patrol()
        patrol.add("HK000J", .resident, code, start, end, country: country)
        return patrol
    }

    @Test(arguments: [
        ("2026-06-18T10:00:01+02:00", true), ("2026-06-19T10:00:00+02:00", true),
        ("2026-06-19T10:00:01+02:00", false),
    ])
    func `A right that begins within 24 hours is told`(start: String, isTold: Bool) {
        let patrol = patrol("VBN", from: at(start), until: at("2027-01-01T00:00+01:00"))
        let answer = patrol.answer(at: ten)

        #expect(answer.verdict == Patrol.onSite)
        #expect(answer.nearMisses.map(\.why) == (isTold ? [.notYetBegun] : []))
        #expect(answer.nearMisses.allSatisfy { $0.period.start == at(start) })
    }

    @Test(arguments: [
        ("2026-06-18T10:00:00+02:00", true), ("2026-06-17T10:00:01+02:00", true),
        ("2026-06-17T10:00:00+02:00", false),
    ])
    func `A right that ended less than 24 hours ago is told`(end: String, isTold: Bool) {
        let patrol = patrol("VBN", from: at("2026-01-01T00:00+01:00"), until: at(end))
        let answer = patrol.answer(at: ten)

        #expect(answer.verdict == Patrol.onSite)
        #expect(answer.nearMisses.map(\.why) == (isTold ? [.justEnded] : []))
    }

    @Test func `A right that ended is told even while another covers the place`() {
        var patrol = patrol("VBN", from: thursday("08:00"), until: thursday("09:30"))
        patrol.add("HK000J", .visitor, "VBN", thursday("09:30"), thursday("12:00"))
        let answer = patrol.answer(at: ten)

        #expect(answer.exemptBy == .visitor)
        #expect(answer.nearMisses.map(\.why) == [.justEnded])
    }

    @Test func `A right of another country is told wherever it holds`() {
        for code in ["VBN", "LDC"] {
            let patrol = patrol(
                code,
                from: thursday("08:00"),
                until: thursday("12:00"),
                country: "P"
            )
            let answer = patrol.answer(at: ten, country: "NL")

            #expect(answer.nearMisses.map(\.why) == [.otherCountry])
            #expect((answer.verdict == .possibleRight(.country)) == (code == "VBN"))
        }
    }

    @Test func `A right of a look-alike is told only where it would hold now`() {
        let patrol = patrol("LDC", from: thursday("08:00"), until: thursday("12:00"))

        #expect(patrol.answer("HKOOOJ", at: ten).verdict == Patrol.onSite)
        #expect(patrol.answer("HKOOOJ", in: "LDC", at: ten).verdict == .possibleRight(.misreading))
        #expect(patrol.answer("HKOOOJ", in: "LDC", at: thursday("12:00")).verdict == Patrol.onSite)
    }

    @Test func `Near misses are told outside the hours and outside the zones too`() {
        let patrol = patrol("LDC", from: thursday("08:00"), until: thursday("23:00"))

        #expect(patrol.answer(at: thursday("20:00")).nearMisses.map(\.why) == [.otherZone])
        let sea = patrol.answer(spot: Map.spot(4.0, 52.0, metres: 10), at: ten)
        #expect(sea.verdict == .outsideZone)
        #expect(sea.nearMisses.map(\.why) == [.otherZone])
    }

    @Test func `Cover that goes on under another right ends with the last`() {
        var patrol = patrol("VBN", from: thursday("08:00"), until: thursday("12:00"))
        patrol.add("HK000J", .visitor, "VBN", thursday("11:00"), thursday("14:00"))
        patrol.add("HK000J", .resident, "VBN", thursday("14:00"), thursday("16:00"))
        patrol.add("HK000J", .resident, "VBN", thursday("16:00:01"), thursday("18:00"))
        patrol.add("HK000J", .resident, "LDC", thursday("16:00"), thursday("18:00"))

        #expect(patrol.answer(at: ten).coveredUntil == thursday("16:00"))
        #expect(patrol.answer(at: thursday("17:00")).coveredUntil == thursday("18:00"))
    }

    @Test func `Cover ends where the next right does not hold`() {
        var patrol = patrol("VBW", from: thursday("08:00"), until: thursday("12:00"))
        patrol.add("HK000J", .visitor, "VBW", thursday("12:00"), thursday("14:00"))

        let street = patrol.answer(in: "VBW", at: ten)
        let station = patrol.answer(in: "VBW", subArea: "VBW-S", at: ten)
        #expect(street.coveredUntil == thursday("14:00"))
        #expect(station.coveredUntil == thursday("12:00"))
    }
}
