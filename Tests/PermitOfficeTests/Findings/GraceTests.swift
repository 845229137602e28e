import PermitOffice
import PermitStore
import Permits
import Testing

/// Who signs on a little late, or could not sign on, is not blamed for a scan in between.
struct GraceTests {
    private let plate = Plates.dutch("HK000J")

    @Test(arguments: [(5, true), (0, false), (4, false)])
    func `H29 a registration within the grace resolves the first scan`(
        grace: Int,
        isResolved: Bool
    ) async throws {
        try await inTown(changing: { $0.graceMinutes = grace }) { town in
            let household = try await town.household()
            let first = try await town.meet(plate)
            #expect(first.finding?.standing == .candidate)
            town.set(thursday("10:04:10"))
            try await household.signOn(plate, until: thursday("12:00"))
            town.set(thursday("10:06"))

            let second = try await town.meet(plate)

            guard case .exempt(let right, _) = second.result.answer.verdict else {
                Issue.record("the second look finds the visit")
                return
            }
            #expect(right.kind == .visitor && second.step == .counted)
            let finding = try await town.again(first).finding
            #expect(second.finding?.finding.reference == finding.reference)
            #expect(finding.closing?.outcome == (isResolved ? .laterExempt : nil))
            #expect(try town.keptPlates() == (isResolved ? 0 : 1))
            if !isResolved {
                let rash = try await town.close(first, .handedOver)
                #expect(rash.refusal == .finding(.discNotChecked))
            }
        }
    }

    @Test(arguments: [("10:05:00", true), ("10:05:01", false)])
    func `H29 the grace counts to its last second`(time: String, isResolved: Bool) async throws {
        try await inTown(changing: { $0.graceMinutes = 5 }) { town in
            let household = try await town.household()
            let first = try await town.meet(plate)
            town.set(thursday(time))
            let answer = try await household.signOn(plate, until: thursday("12:00"))
            // That it is ended soon after takes nothing back.
            town.set(thursday("10:30"))
            let visit = try #require(answer.visit)
            try await household.end(visit)
            town.set(thursday("17:00"))

            let outcome = try await town.again(first).finding.closing?.outcome

            #expect(outcome == (isResolved ? .laterExempt : nil))
        }
    }

    @Test func `H29 grace is for the zone of the visit only`() async throws {
        try await inTown(changing: { $0.graceMinutes = 5 }) { town in
            let household = try await town.household()
            let elsewhere = try await town.meet(plate, in: "VBW")
            town.set(thursday("10:02"))
            try await household.signOn(plate, until: thursday("12:00"))

            #expect(try await town.again(elsewhere).standing == .candidate)
        }
    }

    @Test func `H29 a scan that is sent in late is judged by what is known since`() async throws {
        try await inTown(changing: { $0.graceMinutes = 5 }) { town in
            let household = try await town.household()
            town.set(thursday("10:04:10"))
            try await household.signOn(plate, until: thursday("12:00"))
            town.set(thursday("10:30"))

            let filing = try await town.meet(plate, at: thursday("10:00"))

            #expect(filing.result.answer.verdict.asksForLook)
            #expect(filing.step == .excused && filing.finding == nil)
            #expect(try town.rows(of: "finding") == 0)
        }
    }

    @Test func `H29 a later sighting that the visit does not cover stays a candidate`()
        async throws
    {
        try await inTown(changing: { $0.graceMinutes = 5 }) { town in
            let household = try await town.household()
            let first = try await town.meet(plate)
            town.set(thursday("10:02"))
            try await household.signOn(plate, until: thursday("11:00"))
            town.set(thursday("14:00"))

            let later = try await town.meet(plate)

            #expect(try await town.again(first).finding.closing?.outcome == .laterExempt)
            #expect(later.step == .filed && later.finding?.standing == .candidate)
            #expect(later.finding?.finding.firstAt == thursday("14:00"))
        }
    }

    @Test
    func `A right from the counter that covers the sighting lifts it, handing over is refused`()
        async throws
    {
        try await inTown { town in
            let filed = try await town.meet(plate)
            _ = try await town.issued(for: plate)

            let refused = try await town.close(filed, .handedOver, isDiscChecked: true)
            #expect(refused.refusal == .finding(.lifted))
            let listed = try await town.office.openFindings(in: zone("VBN"), page: PageRange())
            let after = try await town.office.openFindings(in: zone("VBN"), page: PageRange())

            #expect(listed.map(\.finding.closing?.outcome) == [.laterExempt])
            #expect(after.isEmpty)
            #expect(try town.keptPlates() == 0)
        }
    }

    @Test func `V29 what was met in an outage says so and is no candidate, also when told later`()
        async throws
    {
        try await inTown { town in
            let filed = try await town.meet(plate)
            #expect(filed.finding?.standing == .candidate)
            town.set(thursday("10:20"))
            _ = try await town.office.report(
                outage: "De site was weg.",
                from: thursday("10:00"),
                until: thursday("10:20"),
                by: town.clerk
            )

            guard case .outage(let outage)? = try await town.again(filed).standing else {
                Issue.record("the outage is told")
                return
            }
            #expect(outage.start == thursday("10:00") && outage.end == thursday("10:20"))
            let refused = try await town.close(filed, .handedOver, isDiscChecked: true)
            #expect(refused.refusal == .finding(.outage))
            #expect(try await town.close(filed, .gone).value != nil)
        }
    }

    @Test(arguments: [("10:19:59", true), ("10:20:00", false)])
    func `V29 a second sighting after the outage makes it a candidate again`(
        time: String,
        isExcused: Bool
    ) async throws {
        try await inTown { town in
            _ = try await town.office.report(
                outage: "De site was weg.",
                from: thursday("09:59"),
                until: thursday("10:20"),
                by: town.clerk
            )
            try await town.meet(plate)
            town.set(thursday(time))

            let again = try await town.meet(plate)

            #expect(again.step == .joined)
            #expect((again.finding?.standing != .candidate) == isExcused)
        }
    }
}
