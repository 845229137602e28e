import PermitOffice
import Permits
import Registers
import Testing

/// What a case system is told of an application, step by step.
struct CaseEventTests {
    private let applied = at("2026-03-02T09:00+01:00")

    @Test func `A case that is paid goes from received to closed, with the fee and the result`()
        async throws
    {
        try await inTown(applied) { town in
            let application = try await town.applyAndPay(town.resident())

            let events = try await town.office.caseEvents(after: 0, limit: 100)

            #expect(events.map(\.status) == [.received, .awaitingPayment, .decided, .closed])
            #expect(events.map(\.payment) == [.notDue, .due, .paid, .paid])
            #expect(events.map(\.result) == [nil, nil, .granted, .granted])
            #expect(Set(events.map(\.decideBy.iso)) == ["2026-04-28"])
            #expect(Set(events.map(\.application)) == [application.reference])
            #expect(Set(events.map(\.caseNumber)) == ["2026-000001"])
        }
    }

    @Test func `T02: while something is missing the term is suspended, and its end moves along`()
        async throws
    {
        try await inTown(applied) { town in
            let resident = town.resident(at: julianabaan(1))
            town.world.set(.rdw, to: .failing)
            let application = try await town.apply(resident)
            town.set(at("2026-03-10T09:00+01:00"))
            _ = try await town.office.requestCompletion(
                of: application.reference,
                text: "Stuur het bewijs.",
                until: try #require(Day(iso: "2026-03-24")),
                by: town.clerk
            )
            town.set(at("2026-03-20T09:00+01:00"))
            town.world.set(.rdw, to: .well)
            _ = try await town.office.complete(
                application.reference,
                text: "Hierbij.",
                enclosures: [],
                by: resident.caller
            )

            let events = try await town.office.caseEvents(after: 0, limit: 100)

            #expect(
                events.map(\.status) == [
                    .received, .inProgress, .awaitingApplicant, .awaitingPayment,
                ]
            )
            #expect(events.map(\.isSuspended) == [false, false, true, false])
            #expect(events.last?.decideBy.iso == "2026-05-06")
        }
    }

    @Test func `Whoever asks on from the last number misses nothing and gets nothing twice`()
        async throws
    {
        try await inTown(applied) { town in
            for number in 0..<7 {
                _ = try await town.apply(town.resident(number, at: julianabaan(number + 1)))
            }
            let all = try await town.office.caseEvents(after: 0, limit: 100).map(\.number)

            var met: [Int64] = []
            while true {
                let page = try await town.office.caseEvents(after: met.last ?? 0, limit: 3)
                if page.isEmpty { break }
                met += page.prefix(3).map(\.number)
            }

            #expect(met == all)
            #expect(all == Array(1...14))
        }
    }

    @Test func `A change that fails tells a case system nothing`() async throws {
        try await inTown(applied) { town in
            let resident = town.resident()
            let application = try await town.apply(resident)
            let before = try await town.office.caseEvents(after: 0, limit: 100)
            town.office.loseRegister(true)
            await #expect(throws: (any Error).self) { try await town.pay(application) }
            town.office.loseRegister(false)

            #expect(try await town.office.caseEvents(after: 0, limit: 100) == before)
        }
    }
}
