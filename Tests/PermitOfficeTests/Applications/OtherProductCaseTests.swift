import PermitOffice
import Permits
import Registers
import Testing

/// The cases of visitor schemes, companies and campers.
struct OtherProductCaseTests {
    private let applied = at("2026-03-01T00:00+01:00")

    @Test func `E19 a visitor scheme lasts a year from its payment, with its whole budget`()
        async throws
    {
        try await inTown(applied) { town in
            let resident = town.resident()

            let application = try await town.applyAndPay(resident, for: .visitorScheme)

            let reference = try #require(application.exemption)
            let view = try #require(try await town.office.scheme(reference, for: resident.caller))
            #expect(view.scheme.validity == period(applied, at("2027-03-01T00:00+01:00")))
            #expect(view.balanceMinutes == 36_000)
            #expect(view.scheme.zone == zone("VBN"))
            #expect(town.office.register.rightsCount == 0)
        }
    }

    @Test func `E20 another member of the household gets no second scheme`() async throws {
        try await inTown(applied) { town in
            _ = try await town.applyAndPay(town.resident(0), for: .visitorScheme)

            let second = try await town.apply(town.resident(1), for: .visitorScheme)

            #expect(second.status == .refused)
            #expect(second.reasons == [.maximumPerAddress])
        }
    }

    @Test(arguments: [("C", ApplicationStatus.refused), ("Y", .awaitingPayment)])
    func `E21 Fonteynenburghlaan 3A to 3X gets no scheme`(
        letter: String,
        status: ApplicationStatus
    ) async throws {
        try await inTown(applied) { town in
            let home = door("Fonteynenburghlaan", 3, "2275AB", letter: letter)

            let application = try await town.apply(
                town.resident(at: home),
                for: .visitorScheme
            )

            #expect(application.status == status)
            #expect(application.reasons == (status == .refused ? [.addressRestricted] : []))
        }
    }

    @Test func `E22 the first exemption of a company of eight is automatic`() async throws {
        try await inTown(applied) { town in
            let application = try await town.company(staff: 8).apply(0)

            #expect(application.status == .awaitingPayment)
            #expect(application.decision?.officer == nil)
            #expect(application.zone == zone("LDC"))
        }
    }

    @Test func `E23 and E24 the second goes to a person, the third is refused`() async throws {
        try await inTown(applied) { town in
            let company = town.company(staff: 20)
            try await town.pay(try await company.apply(0))

            let second = try await company.apply(1)
            #expect(second.status == .inProgress)
            #expect(second.reasons == [.furtherBusinessExemption])
            let decided = try await town.office.decide(
                .granted,
                on: second.reference,
                motivation: "Er werken twintig mensen.",
                isHardship: false,
                by: town.clerk
            )
            #expect(decided.value?.decision?.officer == town.clerk.auditName)
            #expect(try await town.office.workload(page: PageRange()).isEmpty)
            try await town.pay(second)

            let third = try await company.apply(2)
            #expect(third.status == .refused)
            #expect(third.reasons == [.maximumPerStaff])
        }
    }

    @Test func `E25 a camper of four days is refused, of three is covered at once`() async throws {
        let camping = at("2026-07-03T00:00+02:00")
        try await inTown(at("2026-07-01T09:00+02:00")) { town in
            let resident = town.resident()
            func ask(days: Int) async throws -> PermitApplication {
                try await town.apply(resident, for: .temporary) {
                    $0.ground = .camper
                    $0.from = camping
                    $0.until = camping.adding(seconds: Int64(days) * 86_400)
                }
            }

            let four = try await ask(days: 4)
            let three = try await ask(days: 3)

            #expect(four.reasons == [.camperDaysMax])
            #expect(four.status == .refused)
            #expect(three.status == .granted)
            #expect(three.payment == nil)
            let work = try await town.office.workload(page: PageRange())
            #expect(work.map(\.kind) == [.checkAfterwards])
            let VBN = zone("VBN")
            let noon = camping.adding(seconds: 12 * 3600)
            #expect(try await town.cover(resident.car, in: VBN) == nil)
            #expect(try await town.cover(resident.car, in: VBN, at: noon) == .temporary)
        }
    }
}
