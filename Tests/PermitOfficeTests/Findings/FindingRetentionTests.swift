import PermitOffice
import PermitStore
import Permits
import Testing

/// A plate that was met is kept no longer than somebody may still look.
struct FindingRetentionTests {
    private let plate = Plates.dutch("HK000J")

    @Test func `What nobody looked at is destroyed when the next day is over`() async throws {
        try await inTown { town in
            let filed = try await town.meet(plate)

            try await town.live(until: at("2026-06-19T23:59:59+02:00"))
            #expect(try await town.again(filed).standing == .candidate)
            try await town.live(until: at("2026-06-20T00:00:00+02:00"))

            #expect(try town.rows(of: "finding") == 0)
            let counts = try await town.office.findingCounts(on: Day(number: 20_622))
            #expect(Set(counts.map(\.outcome)) == [.checkOnSite, .expired])
            #expect(try town.actions().last == "destroyFindings")
            #expect(try town.fault() == nil)
        }
    }

    @Test func `What was handed over stays five years, without the plate`() async throws {
        try await inTown { town in
            let filed = try await town.meet(plate)
            _ = try await town.close(filed, .handedOver, isDiscChecked: true)
            let closed = try await town.meet(Plates.dutch("GB000B"))
            _ = try await town.close(closed, .loading)

            try await town.live(until: at("2026-06-20T00:00:00+02:00"))
            #expect(try town.rows(of: "finding") == 1)
            try await town.live(until: at("2031-06-17T23:59:59+02:00"))
            #expect(try town.rows(of: "finding") == 1)
            try await town.live(until: at("2031-06-18T00:00:00+02:00"))

            #expect(try town.rows(of: "finding") == 0)
        }
    }

    @Test func `A look beforehand counts what is due and changes nothing`() async throws {
        try await inTown { town in
            try await town.meet(plate)
            let destruction = CaseDestruction(
                in: town.office.register.store,
                under: RetentionPolicy(),
                at: at("2026-06-20T00:00:00+02:00"),
                civil: town.office.civil
            )

            let summary = try await destruction.due().summary

            #expect(summary.findings == 1)
            #expect(try town.rows(of: "finding") == 1)
        }
    }

    @Test func `What would be destroyed at once is not filed`() async throws {
        try await inTown { town in
            let check = { (moment: Instant) in
                PlateCheck(
                    plate: plate,
                    spot: .zone(zone("VOM24"), subArea: nil),
                    moment: moment
                )
            }

            let kept = try await town.office.file(
                check(at("2026-06-17T00:00+02:00")),
                by: town.officer
            )
            let refused = try await town.office.file(
                check(at("2026-06-16T23:59:59+02:00")),
                by: town.officer
            )

            #expect(kept.value?.step == .filed)
            #expect(
                refused.refusal == .finding(.tooLongAgo(earliestDay: Day(number: 20_621)))
            )
        }
    }
}
