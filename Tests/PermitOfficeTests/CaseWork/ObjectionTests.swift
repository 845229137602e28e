import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// Objections, and who may decide on them.
struct ObjectionTests {
    private let monday = at("2026-03-02T10:00+01:00")
    private let VBN = zone("VBN")

    /// An application that a case worker refused.
    private func refused(
        _ body: (Town, Resident, PermitApplication) async throws -> Void
    ) async throws {
        try await inTown(monday) { town in
            let resident = town.resident()
            let application = try await town.apply(resident) { $0.plate = Plates.dutch(40) }
            let decided = try await town.office.decide(
                .refused,
                on: application.reference,
                motivation: "Het kenteken is niet van u.",
                isHardship: false,
                by: town.clerk
            ).value
            try await body(town, resident, try #require(decided))
        }
    }

    private func object(
        to application: PermitApplication,
        _ resident: Resident,
        in town: Town
    ) async throws -> Objection {
        let outcome = try await town.office.object(
            to: application.reference,
            text: "Het is mijn leaseauto.",
            by: resident.caller
        )
        return try #require(outcome.value)
    }

    @Test func `T15 who took the decision is excluded from the objection, and a colleague is not`()
        async throws
    {
        try await refused { town, resident, application in
            let objection = try await object(to: application, resident, in: town)
            #expect(objection.decideBy.iso == "2026-05-26")
            let work = try await town.work()
            #expect(work.map(\.kind) == [.decideObjection])
            #expect(work.map(\.dueBy) == [objection.decideBy])

            let own = try await town.office.assign(
                objection: objection.reference,
                to: nil,
                by: town.clerk
            )
            let named = try await town.office.assign(
                objection: objection.reference,
                to: "test",
                by: town.colleague
            )
            let decided = try await town.office.decide(
                objection: objection.reference,
                as: .rejected,
                motivation: "Nee.",
                by: town.clerk
            )
            let asWork = try await town.office.assign(
                try #require(work.first).reference,
                to: nil,
                by: town.clerk
            )
            let other = try await town.office.assign(
                objection: objection.reference,
                to: nil,
                by: town.colleague
            )

            for refusal in [own.refusal, named.refusal, decided.refusal, asWork.refusal] {
                #expect(refusal == .caseWork(.tookDecision))
            }
            #expect(other.value?.handler == "collega")
            #expect(try await town.work().map(\.assignee) == ["collega"])
        }
    }

    @Test func `T15 an automatic decision excludes nobody`() async throws {
        try await inTown(monday) { town in
            let resident = town.resident(at: door("Nergenslaan", 1, "2262ZZ"))
            let application = try await town.apply(resident)
            let objection = try await object(to: application, resident, in: town)

            let assigned = try await town.office.assign(
                objection: objection.reference,
                to: nil,
                by: town.clerk
            )

            #expect(assigned.value?.handler == "test")
        }
    }

    @Test func `An objection that is right grants what was refused, as a case worker grants it`()
        async throws
    {
        try await refused { town, resident, application in
            let objection = try await object(to: application, resident, in: town)

            let decided = try await town.office.decide(
                objection: objection.reference,
                as: .upheld,
                motivation: "De leaseverklaring klopt.",
                by: town.colleague
            ).value

            let granted = try await town.again(application)
            #expect(decided?.outcome == .upheld)
            #expect(decided?.closedAt == town.now)
            #expect(granted.status == .awaitingPayment)
            #expect(granted.decision?.outcome == .granted)
            #expect(granted.decision?.officer == "behandelaar:collega")
            #expect(try await town.work().isEmpty)
            try await town.pay(granted)
            #expect(try await town.cover(Plates.dutch(40), in: VBN) == .resident)
            #expect(town.subjects.contains("Besluit op uw bezwaar (2026-000001)"))
        }
    }

    @Test(arguments: [Objection.Outcome.rejected, .inadmissible])
    func `An objection that is not right changes nothing about the decision`(
        outcome: Objection.Outcome
    ) async throws {
        try await refused { town, resident, application in
            let objection = try await object(to: application, resident, in: town)

            _ = try await town.office.decide(
                objection: objection.reference,
                as: outcome,
                motivation: "Het besluit klopt.",
                by: town.colleague
            )

            let after = try await town.again(application)
            #expect((after.status, after.decision?.outcome) == (.refused, .refused))
            let twice = try await town.office.decide(
                objection: objection.reference,
                as: .upheld,
                motivation: "Toch wel.",
                by: town.colleague
            )
            #expect(twice.refusal == .alreadyClosed)
        }
    }

    @Test(arguments: [("2026-04-13T23:59+02:00", false), ("2026-04-14T00:00+02:00", true)])
    func `A late objection is taken in and marked, for a person to judge (Awb 6 11)`(
        moment: String,
        isLate: Bool
    ) async throws {
        try await refused { town, resident, application in
            town.set(at(moment))

            let objection = try await object(to: application, resident, in: town)

            #expect(objection.isLate == isLate)
            let asksExcuse = town.letters.last?.text.contains("6:11")
            #expect(asksExcuse == isLate)
        }
    }

    @Test func `One objection at a time, to a decision, by the applicant`() async throws {
        try await refused { town, resident, application in
            let objection = try await object(to: application, resident, in: town)
            let waiting = try await town.apply(resident) { $0.plate = Plates.dutch(41) }
            let office = town.office

            let second = try await office.object(
                to: application.reference,
                text: "Nog eens.",
                by: resident.caller
            )
            let early = try await office.object(
                to: waiting.reference,
                text: "Alvast.",
                by: resident.caller
            )
            let strange = try await office.object(
                to: application.reference,
                text: "Van de buren.",
                by: town.resident(7).caller
            )

            #expect(second.refusal == .caseWork(.objectionOpen))
            #expect(early.refusal == .caseWork(.noDecision))
            #expect(strange.isNotFound)
            let seen = try await office.objection(
                objection.reference,
                for: town.resident(7).caller
            )
            #expect(seen == nil)
            let withdrawn = try await office.withdraw(
                objection: objection.reference,
                by: resident.caller
            )
            #expect(withdrawn.value?.outcome == .withdrawn)
            let kinds = try await town.work().map(\.kind)
            #expect(kinds == [.decide])
        }
    }
}
