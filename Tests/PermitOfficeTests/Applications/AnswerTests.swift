import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// Applicants who are asked for something, and what their answer or silence leads to.
struct AnswerTests {
    private static let statement = ApplicationText.Enclosure(
        name: "leaseverklaring.pdf",
        type: "application/pdf",
        contentBase64: "JVBERi0="
    )

    private let march24 = Day(year: 2026, month: 3, day: 24) ?? Day(number: 0)

    /// Somebody whose car is leased, and the application for it on Monday 2 March 2026.
    private func onLease(
        _ body: (Town, Resident, PermitApplication) async throws -> Void
    ) async throws {
        try await inTown(at("2026-03-02T10:00+01:00")) { town in
            let resident = town.resident()
            town.world.put(
                RegisteredVehicle(
                    kind: .passengerCar,
                    wheels: 4,
                    isCamper: false,
                    keeper: .company(kvk: "90000011")
                ),
                plate: resident.car
            )
            try await body(town, resident, try await town.apply(resident))
        }
    }

    @Test func `E16 a lease car without a statement is asked about, not refused`() async throws {
        try await onLease { town, _, application in
            #expect(application.status == .awaitingCompletion)
            #expect(application.reasons == [.evidenceMissing])
            #expect(application.decision == nil)
            #expect(application.answerBy?.iso == "2026-03-16")
            let work = try await town.office.workload(page: PageRange())
            #expect(work.isEmpty)
        }
    }

    @Test func `E15 a lease car with its statement is looked at by a person`() async throws {
        try await onLease { town, resident, application in
            town.set(at("2026-03-04T10:00+01:00"))

            let completed = try await town.office.complete(
                application.reference,
                text: nil,
                enclosures: [Self.statement],
                by: resident.caller
            ).value

            #expect(completed?.status == .inProgress)
            #expect(completed?.reasons == [.keeperUnknown])
            #expect(completed?.suspensions.map(\.days) == [1])
            #expect(completed?.text.enclosures.map(\.name) == ["leaseverklaring.pdf"])
            let work = try await town.office.workload(page: PageRange())
            #expect(work.map(\.application) == [application.reference])
        }
    }

    @Test func `T02 the days between question and answer move the deadline`() async throws {
        try await onLease { town, resident, application in
            #expect(application.decideBy.iso == "2026-04-28")
            _ = try await town.office.complete(
                application.reference,
                text: nil,
                enclosures: [Self.statement],
                by: resident.caller
            )
            town.set(at("2026-03-10T10:00+01:00"))
            let asked = try await town.office.requestCompletion(
                of: application.reference,
                text: "De verklaring is niet ondertekend.",
                until: march24,
                by: town.clerk
            ).value
            #expect(asked?.status == .awaitingCompletion)
            #expect(town.letters.last?.text.contains("niet ondertekend") == true)
            town.set(at("2026-03-20T10:00+01:00"))

            let completed = try await town.office.complete(
                application.reference,
                text: "Nu met handtekening.",
                enclosures: [Self.statement],
                by: resident.caller
            ).value

            let last = try #require(completed?.suspensions.last)
            #expect((last.first.iso, last.last.iso, last.days) == ("2026-03-11", "2026-03-19", 9))
            #expect(completed?.decideBy.iso == "2026-05-06")
        }
    }

    @Test func `T03 who sends nothing is handed over, to be left unhandled within four weeks`()
        async throws
    {
        try await onLease { town, _, application in
            _ = try await town.office.requestCompletion(
                of: application.reference,
                text: "Stuur de verklaring.",
                until: march24,
                by: town.clerk
            )

            try await town.live(until: at("2026-03-24T23:30+01:00"))
            #expect(try await town.again(application).status == .awaitingCompletion)
            try await town.live(until: at("2026-03-25T00:00+01:00"))

            let late = try await town.again(application)
            #expect((late.status, late.decision == nil) == (.inProgress, true))
            #expect(late.answerBy == nil)
            let work = try await town.office.workload(page: PageRange())
            #expect(work.map(\.dueBy.iso) == ["2026-04-21"])
        }
    }

    @Test func `A view that was not asked for is refused, and another's application not found`()
        async throws
    {
        try await onLease { town, resident, application in
            let unasked = try await town.office.giveView(
                on: application.reference,
                text: "Onzin.",
                by: resident.caller
            )
            let stranger = try await town.office.complete(
                application.reference,
                text: "Van een ander.",
                enclosures: [],
                by: town.resident(7).caller
            )

            #expect(unasked.refusal == .notAsked)
            #expect(stranger.isNotFound)
            #expect(try await town.again(application).version == application.version)
        }
    }
}
