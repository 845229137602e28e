import Caseload
import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// A line of made-up applicants, held against a checklist that does not know the rules.
struct CaseloadTests {
    @Test func `A thousand decisions are those of the checklist, and each says the same again`()
        async throws
    {
        try await inTown(at("2026-03-02T09:00+01:00")) { town in
            let municipality = try #require(CaseloadTown.municipality())
            let office = Office(
                register: town.office.register,
                world: OutsideWorld(town.world),
                shelf: MunicipalityShelf(municipality),
                clock: town.office.clock,
                civil: town.office.civil
            )
            var run = CaseloadRun(at: office, in: town.world, seed: 1)

            let report = try await run.run(1000)

            #expect(report.wrong.map(\.description) == [])
            #expect(report.automaticPercent >= 90)
            #expect(report.overreached == 0)
            #expect(report.forPerson > 50 && report.forMachine > 700)
            #expect(report.mix.count > 18, "the line holds nearly every twist")
            try town.office.register.store.readNow { record in
                var count = 0
                try record.eachAssessment { stored in
                    count += 1
                    #expect(!DecisionReplay(stored).differs)
                }
                #expect(count == 1000)
            }
            #expect(try town.fault() == nil)
        }
    }

    @Test func `The mix adds up to all`() {
        #expect(Twist.allCases.map(\.perThousand).reduce(0, +) == 1000)
        #expect(Twist.nothing.perThousand == 700)
    }

    @Test func `A rule that says something else is found`() async throws {
        try await inTown(at("2026-03-02T09:00+01:00")) { town in
            var run = CaseloadRun(at: town.office, in: town.world, seed: 1)

            let report = try await run.run(50)

            #expect(report.wrong.count > 25, "the town of the other tests has other streets")
        }
    }
}
