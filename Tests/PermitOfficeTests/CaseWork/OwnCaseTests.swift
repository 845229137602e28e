import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// Who may take which work: not one's own, and not a colleague's.
struct OwnCaseTests {
    private let monday = at("2026-03-02T10:00+01:00")

    @Test(arguments: [true, false])
    func `Nobody decides about themselves or their own front door`(isSelf: Bool) async throws {
        try await inTown(monday) { town in
            let applicant = town.resident(0)
            try await town.register("test", as: isSelf ? applicant : town.resident(1))
            let application = try await town.apply(applicant) { $0.plate = Plates.dutch(40) }
            let office = town.office
            let item = try #require(try await town.work().first)

            let decided = try await office.decide(
                .granted,
                on: application.reference,
                motivation: "Prima.",
                isHardship: false,
                by: town.clerk
            )
            let asked = try await office.requestCompletion(
                of: application.reference,
                text: "Wat?",
                until: try #require(Day(iso: "2026-03-20")),
                by: town.clerk
            )
            let extended = try await office.extend(
                termOf: application.reference,
                until: try #require(Day(iso: "2026-05-20")),
                reason: "Druk.",
                by: town.clerk
            )
            let taken = try await office.assign(item.reference, to: nil, by: town.clerk)
            let given = try await office.assign(item.reference, to: "test", by: town.colleague)

            let refusals = [
                decided.refusal, asked.refusal, extended.refusal, taken.refusal, given.refusal,
            ]
            #expect(refusals.allSatisfy { $0 == .caseWork(.ownCase) })
            let other = try await office.decide(
                .granted,
                on: application.reference,
                motivation: "Prima.",
                isHardship: false,
                by: town.colleague
            )
            #expect(other.value?.decision?.outcome == .granted)
        }
    }

    @Test func `Work that a colleague has is left alone, until it is let go`() async throws {
        try await inTown(monday) { town in
            let application = try await town.apply(town.resident()) {
                $0.plate = Plates.dutch(40)
            }
            let office = town.office
            let item = try #require(try await town.work().first)
            #expect(item.openedAt == monday)

            let taken = try await office.assign(item.reference, to: nil, by: town.colleague)
            let mine = try await office.assign(item.reference, to: nil, by: town.clerk)
            let freed = try await office.release(item.reference, by: town.clerk)
            let decided = try await office.decide(
                .granted,
                on: application.reference,
                motivation: "Prima.",
                isHardship: true,
                by: town.clerk
            )

            #expect(taken.value?.assignee == "collega")
            #expect(mine.refusal == .caseWork(.reserved))
            #expect(freed.refusal == .caseWork(.reserved))
            #expect(decided.refusal == .caseWork(.reserved))
            let manager = Caller.officer(.beheerder, name: "chef")
            let moved = try await office.assign(item.reference, to: "test", by: manager)
            #expect(moved.value?.assignee == "test")
            let granted = try await office.decide(
                .granted,
                on: application.reference,
                motivation: "Prima.",
                isHardship: true,
                by: town.clerk
            )
            #expect(granted.value?.decision?.isHardship == true)
        }
    }

    @Test func `E18 only the case worker reads that the plate is on another household's exemption`()
        async throws
    {
        try await inTown(monday) { town in
            let first = town.resident(0)
            _ = try await town.applyAndPay(first)
            let second = town.resident(1, at: julianabaan(3))
            let car = RegisteredVehicle(
                kind: .passengerCar,
                wheels: 4,
                isCamper: false,
                keeper: second.holder
            )
            town.world.put(car, plate: first.car)

            let application = try await town.apply(second) { $0.plate = first.car }

            #expect(application.status == .inProgress)
            let looks = try await town.office.assessments(
                of: application.reference,
                page: PageRange()
            )
            #expect(looks?.first?.facts.isPlateElsewhere == true)
            #expect(looks?.first?.findings.map(\.rule) == ["plateNotElsewhere"])
            #expect(looks?.first?.facts.origins.isEmpty == false)
            let isSilent = town.letters.filter { $0.to == second.name }.allSatisfy { letter in
                !letter.text.contains(first.name) && !letter.text.contains(first.car.text)
            }
            #expect(isSilent)
        }
    }

    @Test func `Who looks a case up is noted, and the person it is about can read why`()
        async throws
    {
        try await inTown(monday) { town in
            let resident = town.resident()
            let application = try await town.applyAndPay(resident)
            let other = try await town.apply(town.resident(1))
            let searches = try [
                CaseSearch.holder(resident.holder), .plate(resident.car),
                #require(CaseSearch(caseNumber: application.caseNumber)),
            ]

            for search in searches {
                let applications = try await town.office.applications(
                    found: search,
                    reason: "Vraag aan de balie.",
                    by: town.clerk
                )
                let exemptions = try await town.office.exemptions(
                    found: search,
                    reason: "Vraag aan de balie.",
                    by: town.clerk
                )
                #expect(applications.map(\.reference) == [application.reference])
                #expect(exemptions.map(\.exemption.reference) == [application.exemption])
            }

            let reads = try await town.office.dataReads(
                for: resident.caller,
                page: PageRange()
            )
            #expect(reads.count == 6)
            #expect(Set(reads.map(\.reason)) == ["Vraag aan de balie."])
            #expect(Set(reads.map(\.reader)) == ["behandelaar:test"])
            let others = try await town.office.dataReads(
                for: .citizen(bsn: "990000001"),
                page: PageRange()
            )
            #expect(others.isEmpty && other.status == .awaitingPayment)
        }
    }
}
