import Foundation
import GRDB
import PermitOffice
import PermitStore
import Permits
import Testing

/// The cases of enforcement about what is kept of a plate that was met.
struct FindingCaseTests {
    private let plate = Plates.dutch("HK000J")

    @Test(arguments: [
        FindingClosing.Reason.cardSeen, .loading, .gettingInOrOut, .discInOrder, .misread, .gone,
    ])
    func `H22 H36 what an officer saw closes a finding as no offence, and the plate is gone`(
        reason: FindingClosing.Reason
    ) async throws {
        try await inTown { town in
            let filed = try await town.meet(plate)
            #expect(filed.finding?.finding.sightings?.plate.text == plate.text)
            #expect(filed.finding?.standing == .candidate)

            let closed = try await town.close(filed, reason)

            #expect(closed.value?.finding.closing?.outcome == .noOffence)
            #expect(closed.value?.finding.sightings == nil)
            #expect(try await town.again(filed).finding.sightings == nil)
            #expect(try town.keptPlates() == 0)
            #expect(try await town.outcomes() == [.checkOnSite: 1, FindingOutcome(reason): 1])
            #expect(try await town.close(filed, reason).refusal == .alreadyClosed)
        }
    }

    @Test func `H33 a second negative for the same plate, zone and day joins the first`()
        async throws
    {
        try await inTown { town in
            let first = try await town.meet(plate)
            town.set(thursday("11:30"))
            let second = try await town.meet(LicensePlate(seen: "hk-000-j"))

            #expect([first.step, second.step] == [.filed, .joined])
            let (one, other) = (first.finding?.finding, second.finding?.finding)
            #expect(one?.reference == other?.reference)
            #expect((one?.count, other?.count) == (1, 2))
            #expect(other?.firstAt == thursday("10:00") && other?.lastAt == thursday("11:30"))
            #expect(try town.rows(of: "finding") == 1)
            #expect(try await town.outcomes() == [.checkOnSite: 2])
        }
    }

    @Test func `H33 another zone, another day or another car is another candidate`() async throws {
        try await inTown { town in
            try await town.meet(plate)
            #expect(try await town.meet(plate, in: "VBW").step == .filed)
            #expect(try await town.meet(Plates.dutch("GB000B")).step == .filed)
            let german = try LicensePlate(seen: "00HK00", country: CountrySign("D"))
            let french = try LicensePlate(seen: "00HK00", country: CountrySign("F"))
            #expect(try await town.meet(german).step == .filed)
            #expect(try await town.meet(french).step == .filed)
            town.set(at("2026-06-19T10:00+02:00"))
            #expect(try await town.meet(plate).step == .filed)

            let found = try await town.office.openFindings(in: zone("VBN"), page: PageRange())
            #expect(found.map(\.finding.count) == [1, 1, 1, 1, 1])
        }
    }

    @Test func `H33 a sighting that is sent late counts as the earlier one`() async throws {
        try await inTown(thursday("12:00")) { town in
            try await town.meet(plate)

            let late = try await town.meet(plate, at: thursday("09:30"))

            let finding = try #require(late.finding?.finding)
            #expect(late.step == .joined)
            #expect(finding.firstAt == thursday("09:30") && finding.lastAt == thursday("12:00"))
            #expect(finding.sightings?.first.moment == thursday("09:30"))
        }
    }

    @Test func `H33 many scan cars at once still make one candidate`() async throws {
        try await inTown { town in
            let plate = plate
            let steps = try await withThrowingTaskGroup(of: Filing.Step.self) { group in
                for _ in 0..<24 { group.addTask { try await town.meet(plate).step } }
                return try await group.reduce(into: []) { $0.append($1) }
            }

            #expect(steps.count { $0 == .filed } == 1)
            #expect(steps.count { $0 == .joined } == 23)
            let found = try await town.office.openFindings(in: zone("VBN"), page: PageRange())
            #expect(found.map(\.finding.count) == [24])
        }
    }

    @Test func `H34 of a plate with a right only zone, hour and verdict are counted`()
        async throws
    {
        try await inTown { town in
            _ = try await town.issued(for: plate)

            for time in ["10:00", "10:59:59", "11:00"] {
                town.set(thursday(time))
                let filing = try await town.meet(plate)
                #expect(filing.step == .counted && filing.finding == nil)
            }

            let counts = try await town.office.findingCounts(on: Day(number: 20_622))
            #expect(counts.map(\.hour) == [thursday("10:00"), thursday("11:00")])
            #expect(counts.map(\.times) == [2, 1])
            #expect(counts.allSatisfy { $0.outcome == .exempt && $0.zone == zone("VBN") })
            #expect(try town.rows(of: "finding") == 0)
            let actions = try town.actions()
            #expect(!actions.contains { $0.hasSuffix("Finding") })
        }
    }

    @Test(arguments: [
        ("VBN", "18:00", FindingOutcome.notRegulated), ("VBN", "08:59:59", .notRegulated),
        ("VOM24", "03:00", .checkOnSite),
    ])
    func `H34 no verdict but the one that asks for a look is kept`(
        code: String,
        time: String,
        outcome: FindingOutcome
    ) async throws {
        try await inTown(thursday(time)) { town in
            let filing = try await town.meet(plate, in: code)

            #expect(try await town.outcomes() == [outcome: 1])
            #expect((filing.step == .filed) == (outcome == .checkOnSite))
            #expect(try town.rows(of: "finding") == (outcome == .checkOnSite ? 1 : 0))
        }
    }

    @Test func `The caller's own verdict counts for nothing: a possible misreading is not filed`()
        async throws
    {
        try await inTown { town in
            _ = try await town.issued(for: Plates.dutch("NX000P"))

            let filing = try await town.meet(LicensePlate(seen: "NXO0OP"))

            #expect(filing.result.answer.verdict == .possibleRight(.misreading))
            #expect(filing.step == .counted)
            #expect(try town.rows(of: "finding") == 0)
        }
    }

    @Test func `H31 without its register nothing is filed`() async throws {
        try await inTown { town in
            town.office.loseRegister(true)
            await #expect(throws: StoreFault.self) { try await town.meet(plate) }
            town.office.loseRegister(false)
            let filed = try town.rows(of: "finding")
            #expect(filed == 0)
        }
    }

    @Test func `Handing over asks for a look on the spot, and takes the plate away too`()
        async throws
    {
        try await inTown { town in
            let filed = try await town.meet(plate)

            let refused = try await town.close(filed, .handedOver)
            #expect(refused.refusal == .finding(.discNotChecked))
            #expect(try await town.again(filed).finding.sightings != nil)
            let done = try await town.close(filed, .handedOver, isDiscChecked: true)

            #expect(done.value?.finding.closing?.outcome == .handedOver)
            #expect(try town.keptPlates() == 0)
            let kept = try await town.again(filed).finding
            #expect(kept.registerVersion == filed.finding?.finding.registerVersion)
            #expect(kept.firstAt == thursday("10:00") && kept.zone == zone("VBN"))
        }
    }

    @Test func `What is met again after closing is a new candidate`() async throws {
        try await inTown { town in
            let first = try await town.meet(plate)
            _ = try await town.close(first, .loading)
            town.set(thursday("15:00"))

            let second = try await town.meet(plate)

            #expect(second.step == .filed)
            #expect(second.finding?.finding.count == 1)
        }
    }

    @Test(arguments: [("10:01", nil), ("10:01:01", FindingRefusal.ahead)])
    func `A moment to come is not filed, but for a clock that is a minute ahead`(
        time: String,
        refusal: FindingRefusal?
    ) async throws {
        try await inTown { town in
            let check = PlateCheck(
                plate: plate,
                spot: .zone(zone("VBN"), subArea: nil),
                moment: thursday(time)
            )

            let outcome = try await town.office.file(check, by: town.officer)

            #expect(outcome.refusal == refusal.map(OfficeRefusal.finding))
        }
    }
}

extension Town {
    /// How many plates of findings are left in the record.
    func keptPlates() throws -> Int {
        try file.pool.read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM finding
                    WHERE sealedSightings IS NOT NULL OR meetingLookup IS NOT NULL
                    """
            ) ?? -1
        }
    }

    /// What was done so far, by name.
    func actions() throws -> [String] {
        try file.pool.read {
            try String.fetchAll($0, sql: "SELECT action FROM auditEvent ORDER BY seq")
        }
    }
}
