import PermitOffice
import Permits
import Registers
import Testing

/// The files that case workers read, and the note that they were read.
struct CaseFileTests {
    private let monday = at("2026-03-02T10:00+01:00")

    @Test func `A file holds all about a case, and that it was read is noted once a day`()
        async throws
    {
        try await inTown(monday) { town in
            let resident = town.resident()
            let application = try await town.apply(resident) { $0.plate = Plates.dutch(40) }
            let office = town.office

            let file = try #require(
                try await office.caseFile(application.reference, for: town.clerk)
            )
            _ = try await office.caseFile(application.reference, for: town.clerk)
            town.set(monday.adding(seconds: 86_400))
            _ = try await office.caseFile(application.reference, for: town.clerk)

            #expect(file.work.map(\.kind) == [.decide])
            #expect(file.assessments.count == 1)
            #expect(file.letters.map(\.kind) == [.received])
            #expect(file.obstacle == nil)
            let reads = try await office.dataReads(for: resident.caller, page: PageRange())
            #expect(reads.map(\.at) == [monday.adding(seconds: 86_400), monday])
            let own = try await office.caseFile(application.reference, for: resident.caller)
            #expect(own == nil)
        }
    }

    @Test func `A line of work says by what a case worker knows the case`() async throws {
        try await inTown(monday) { town in
            let application = try await town.apply(town.resident()) {
                $0.plate = Plates.dutch(40)
            }

            let entry = try #require(
                try await town.office.workEntries(page: PageRange()).first
            )

            #expect(entry.caseNumber == application.caseNumber)
            #expect(entry.product == .resident)
            #expect(entry.zone == application.zone)
            let found = try await town.office.workEntry(entry.item.reference)
            #expect(found?.item.kind == .decide)
        }
    }

    @Test func `Figures count what came in, who decided and why it was refused`() async throws {
        try await inTown(monday) { town in
            let application = try await town.apply(town.resident()) {
                $0.plate = Plates.dutch(40)
            }
            town.set(monday.adding(seconds: 3 * 86_400))
            _ = try await town.office.decide(
                .refused,
                on: application.reference,
                motivation: "Nee.",
                isHardship: false,
                by: town.clerk
            )

            let figures = try await town.office.policyFigures()

            #expect(figures.weeks.count == 13)
            #expect(figures.weeks.last?.monday == Day(iso: "2026-03-02"))
            #expect(figures.weeks.map(\.count).reduce(0, +) == 1)
            #expect(figures.weeks.last?.count == 1)
            #expect(figures.automatic == 0)
            #expect(figures.byPerson == 1)
            #expect(figures.grounds == [.keeperUnknown: 1])
            #expect(figures.leadTimes == [.week: 1])
        }
    }
}
