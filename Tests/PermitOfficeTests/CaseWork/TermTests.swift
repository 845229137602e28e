import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// Terms of the Awb as applicants and case workers meet them.
struct TermTests {
    private let monday = at("2026-03-02T10:00+01:00")

    /// A resident whose car is unknown, so that a person must decide.
    private func undecided(in town: Town) async throws -> PermitApplication {
        let resident = town.resident()
        return try await town.apply(resident) { $0.plate = Plates.dutch(40) }
    }

    @Test func `T01 an application of 2 March is decided on by 28 April, and it is told why`()
        async throws
    {
        try await inTown(monday) { town in
            let application = try await undecided(in: town)

            let term = town.office.term(of: application)

            #expect(application.decideBy.iso == "2026-04-28")
            #expect(term.end.last == application.decideBy)
            #expect(term.end.counted.iso == "2026-04-27")
            #expect(term.end.skipped.map(\.obstacle) == [.holiday(.kingsDay)])
        }
    }

    @Test(arguments: [
        ("T04", "2026-02-16", "2026-03-30", [TermEnd.Obstacle]()),
        ("T05", "2026-04-02", "2026-05-15", [.holiday(.ascension)]),
        (
            "T06", "2026-02-20", "2026-04-07",
            [.holiday(.goodFriday), .weekend, .weekend, .holiday(.easterMonday)]
        ),
    ])
    func `T04 T05 T06 the last day to object is moved to a working day`(
        id: String,
        sent: String,
        last: String,
        over obstacles: [TermEnd.Obstacle]
    ) async throws {
        try await inTown(at("\(sent)T10:00+01:00")) { town in
            let resident = town.resident(at: door("Nergenslaan", 1, "2262ZZ"))

            let application = try await town.apply(resident)

            let decision = try #require(application.decision)
            #expect(decision.outcome == .refused)
            #expect(decision.objectUntil.iso == last)
            let term = town.office.objectionTerm(of: decision)
            #expect(term.end.last == decision.objectUntil)
            #expect(term.end.skipped.map(\.obstacle) == obstacles)
        }
    }

    @Test func `T07 a decision may take longer when that is told in time, and the old day stays`()
        async throws
    {
        try await inTown(monday) { town in
            let application = try await undecided(in: town)
            town.set(at("2026-04-16T10:00+02:00"))
            let promised = try #require(Day(iso: "2026-05-26"))

            let extended = try await town.office.extend(
                termOf: application.reference,
                until: promised,
                reason: "Wij wachten op advies.",
                by: town.clerk
            ).value

            #expect(extended?.decideBy == promised)
            #expect(extended?.extended?.original.iso == "2026-04-28")
            #expect(extended?.extended?.noticed.iso == "2026-04-16")
            #expect(town.letters.last?.text.contains("26 mei 2026") == true)
            #expect(try await town.work().map(\.dueBy) == [promised])
            let again = try await town.office.extend(
                termOf: application.reference,
                until: promised.adding(days: 1),
                reason: "Nog langer.",
                by: town.clerk
            )
            #expect(again.refusal == .caseWork(.termExtendedBefore))
        }
    }

    @Test(arguments: [
        ("2026-04-28T23:59+02:00", "2026-05-26", nil),
        ("2026-04-29T00:00+02:00", "2026-05-26", OfficeRefusal.caseWork(.termPassed)),
        ("2026-04-28T10:00+02:00", "2026-04-28", .caseWork(.noLaterDay)),
    ])
    func `T07 the notice comes no later than the last day and names a later one`(
        moment: String,
        day: String,
        refusal: OfficeRefusal?
    ) async throws {
        try await inTown(monday) { town in
            let application = try await undecided(in: town)
            town.set(at(moment))

            let outcome = try await town.office.extend(
                termOf: application.reference,
                until: try #require(Day(iso: day)),
                reason: "Advies.",
                by: town.clerk
            )

            #expect(outcome.refusal == refusal)
            let isExtended = try await town.again(application).extended != nil
            #expect(isExtended == (refusal == nil))
        }
    }

    @Test func `T07 days of a later question come on top of the promised day`() async throws {
        try await inTown(monday) { town in
            let application = try await undecided(in: town)
            let promised = try #require(Day(iso: "2026-05-26"))
            _ = try await town.office.extend(
                termOf: application.reference,
                until: promised,
                reason: "Advies.",
                by: town.clerk
            )
            town.set(at("2026-03-10T10:00+01:00"))
            _ = try await town.office.requestCompletion(
                of: application.reference,
                text: "Wat is uw kenteken?",
                until: try #require(Day(iso: "2026-03-24")),
                by: town.clerk
            )
            town.set(at("2026-03-20T10:00+01:00"))

            let answered = try await town.office.complete(
                application.reference,
                text: "Dit.",
                enclosures: [],
                by: .citizen(bsn: "990000000")
            ).value

            #expect(answered?.suspensions.map(\.days) == [9])
            #expect(answered?.decideBy.iso == "2026-06-04")
        }
    }

    @Test func `T08 a company's application is on top of its day's work after six weeks, once`()
        async throws
    {
        try await inTown(monday) { town in
            let company = town.company(staff: 20)
            let first = try await company.apply(0)
            try await town.pay(first)
            town.set(at("2026-03-02T11:00+01:00"))
            let resident = try await undecided(in: town)
            let second = try await company.apply(1)
            #expect(second.status == .inProgress)
            let isQuiet = try await town.work().allSatisfy { !$0.isUrgent }
            #expect(isQuiet)

            try await town.live(until: at("2026-04-12T23:59+02:00"))
            #expect(try await town.work().count == 2)
            for moment in ["2026-04-13T00:00+02:00", "2026-04-14T00:00+02:00"] {
                try await town.live(until: at(moment))
            }

            let work = try await town.work()
            #expect(work.map(\.kind) == [.watchTerm, .decide, .decide])
            #expect(work.first?.reasons == [.signal(.silenceMayGrant)])
            #expect(work.first?.application == second.reference)
            #expect(Set(work.map(\.dueBy.iso)) == ["2026-04-28"])
            #expect(work.dropFirst().map(\.application) == [resident.reference, second.reference])
            _ = try await town.office.decide(
                .granted,
                on: second.reference,
                motivation: "Past bij het personeel.",
                isHardship: false,
                by: town.clerk
            )
            #expect(try await town.work().map(\.application) == [resident.reference])
        }
    }

    @Test func `T08 a company's application that was decided raises no alert`() async throws {
        try await inTown(monday) { town in
            try await town.pay(try await town.company(staff: 8).apply(0))

            try await town.live(until: at("2026-04-20T00:00+02:00"))

            #expect(try await town.work().isEmpty)
        }
    }

    @Test func `T09 no refusal rests on a fact that the applicant stated differently`()
        async throws
    {
        try await inTown(monday) { town in
            let resident = town.resident(at: door("Nergenslaan", 1, "2262ZZ"))
            let application = try await town.apply(resident) { $0.address = julianabaan(1) }

            try await town.live(until: at("2026-03-31T00:00+02:00"))

            let late = try await town.again(application)
            #expect(late.decision == nil)
            #expect(late.status == .inProgress)
            #expect(try await town.work().map(\.kind) == [.decide])
        }
    }

    @Test func `T14 who applies at night gets the case number and the last day at once`()
        async throws
    {
        try await inTown(at("2026-03-02T03:12+01:00")) { town in
            let application = try await undecided(in: town)

            let letter = try #require(town.letters.first)
            #expect(letter.subject == "Ontvangstbevestiging \(application.caseNumber)")
            #expect(letter.text.contains(application.caseNumber))
            #expect(letter.text.contains("28 april 2026"))
            await town.office.deliverLetters(dueAt: town.now)
            #expect(town.world.sentMessages.first?.at == town.now)
        }
    }
}
