import PermitOffice
import Permits
import Registers
import Testing

/// The cases of a resident's application, from the counter to the right and back.
struct ResidentCaseTests {
    private let applied = at("2026-03-02T09:00+01:00")
    private let VBN = zone("VBN")

    @Test func `E01 a resident is granted at once, waits for payment and has no right yet`()
        async throws
    {
        try await inTown(applied) { town in
            let resident = town.resident()

            let application = try await town.apply(resident)

            #expect(application.status == .awaitingPayment)
            #expect(application.caseNumber == "2026-000001")
            #expect(application.decision?.outcome == .granted)
            #expect(application.decision?.officer == nil)
            #expect(application.payment?.amountCents == 3900)
            #expect(application.exemption == nil)
            #expect(application.history.map(\.status) == [.received, .awaitingPayment])
            #expect(try await town.cover(resident.car, in: VBN) == nil)
            #expect(town.office.register.rightsCount == 0)
        }
    }

    @Test func `E02 the payment opens the right, to the second, for four years`() async throws {
        try await inTown(applied) { town in
            let resident = town.resident()
            let application = try await town.apply(resident)
            let paid = at("2026-03-02T10:15:07+01:00")
            town.set(paid)

            try await town.pay(application)

            let granted = try await town.again(application)
            #expect(granted.status == .granted)
            #expect(granted.payment?.status == .paid)
            let reference = try #require(granted.exemption)
            let view = try #require(
                try await town.office.exemption(reference, for: resident.caller)
            )
            let whole = period(paid, at("2030-03-02T00:00+01:00"))
            #expect(view.exemption.validity == whole)
            #expect(view.timeline.map(\.right.period) == [whole])
            #expect(view.plate?.text == resident.car.text)
            #expect(try await town.cover(resident.car, in: VBN) == .resident)
            #expect(
                try await town.cover(resident.car, in: VBN, at: paid.adding(seconds: -1)) == nil
            )
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }

    @Test func `E03 who does not pay is warned, and after fourteen days the case is closed`()
        async throws
    {
        try await inTown(applied) { town in
            let resident = town.resident()
            let application = try await town.apply(resident)
            let dueAt = try #require(application.payment?.dueAt)
            #expect(dueAt == at("2026-03-16T09:00+01:00"))

            try await town.live(until: at("2026-03-12T23:59:59+01:00"))
            #expect(town.subjects.filter { $0.hasPrefix("Herinnering") }.isEmpty)
            try await town.live(until: at("2026-03-13T00:00+01:00"))
            #expect(town.subjects.last == "Herinnering: betaal uw ontheffing (2026-000001)")
            try await town.live(until: dueAt.adding(seconds: -1))
            #expect(try await town.again(application).status == .awaitingPayment)
            try await town.live(until: dueAt)

            let closed = try await town.again(application)
            #expect(closed.status == .aborted)
            #expect(closed.payment?.status == .lapsed)
            #expect(closed.decision?.outcome == .granted)
            #expect(town.subjects.count { $0.hasPrefix("Herinnering") } == 1)
            #expect(town.subjects.last == "Uw aanvraag is gesloten (2026-000001)")
            #expect(try await town.cover(resident.car, in: VBN) == nil)
        }
    }

    @Test func `E04 an address in no zone is refused by a letter that says how to object`()
        async throws
    {
        try await inTown(applied) { town in
            let outside = door("Nergenslaan", 1, "2262ZZ")
            let resident = town.resident(at: outside)

            let application = try await town.apply(resident) { $0.address = outside }

            #expect(application.status == .refused)
            #expect(application.reasons == [.addressOutsideZone])
            #expect(application.payment == nil)
            let letter = try #require(town.letters.last)
            #expect(letter.to == resident.name)
            for part in ["bezwaar", "13 april 2026", "art. 87", "automatisch"] {
                #expect(letter.text.contains(part))
            }
        }
    }

    @Test func `E05 who states another address than the register is heard first`() async throws {
        try await inTown(applied) { town in
            let resident = town.resident(at: door("Nergenslaan", 1, "2262ZZ"))

            let application = try await town.apply(resident) { $0.address = julianabaan(1) }

            #expect(application.status == .awaitingViewpoint)
            #expect(application.decision == nil)
            #expect(application.answerBy?.iso == "2026-03-16")
            #expect(try await town.office.workload(page: PageRange()).isEmpty)
            #expect(town.letters.last?.text.contains("4:7") == true)

            let heard = try await town.office.giveView(
                on: application.reference,
                text: "Ik ben pas verhuisd.",
                by: resident.caller
            ).value

            #expect(heard?.status == .inProgress)
            #expect(heard?.reasons == [.addressDiffers, .addressOutsideZone])
            let work = try await town.office.workload(page: PageRange())
            #expect(work.map(\.application) == [application.reference])
            #expect(work.map(\.dueBy.iso) == ["2026-04-28"])
        }
    }

    @Test func `E06 and E07 the second at an address is granted, the third refused`()
        async throws
    {
        try await inTown(applied) { town in
            let residents = (0..<3).map { town.resident($0) }

            let first = try await town.applyAndPay(residents[0])
            let second = try await town.applyAndPay(residents[1])
            let third = try await town.apply(residents[2])

            #expect([first, second, third].map(\.status) == [.granted, .granted, .refused])
            #expect(third.reasons == [.maximumPerAddress])
            let letter = try #require(town.letters.last?.text)
            for neighbour in residents.dropLast() {
                #expect(!letter.contains(neighbour.name))
                #expect(!letter.contains(neighbour.car.text))
                #expect(!letter.contains(neighbour.car.display))
            }
        }
    }

    @Test func `E07 what waits for payment counts too`() async throws {
        try await inTown(applied) { town in
            let statuses = try await (0..<3).asyncMap {
                try await town.apply(town.resident($0)).status
            }

            #expect(statuses == [.awaitingPayment, .awaitingPayment, .refused])
        }
    }

    @Test func `E08 an address on the list is refused`() async throws {
        try await inTown(applied) { town in
            let resident = town.resident(at: door("Vlietoevers", 4, "2266KA"))

            let application = try await town.apply(resident)

            #expect(application.status == .refused)
            #expect(application.reasons == [.addressRestricted])
        }
    }

    @Test func `E09 a place on own ground takes the place of a second exemption`() async throws {
        try await inTown(applied) { town in
            let home = door("Laan van Middenburg", 60, "2275CA")

            let first = try await town.applyAndPay(town.resident(0, at: home))
            let second = try await town.apply(town.resident(1, at: home))

            #expect(first.status == .granted)
            #expect(second.reasons == [.ownParking])
            #expect(second.status == .refused)
        }
    }

    @Test func `E11 a motorcycle needs nothing: no fee, no decision`() async throws {
        try await inTown(applied) { town in
            let resident = town.resident(kind: .motorcycle, wheels: 2)

            let application = try await town.apply(resident)

            #expect(application.status == .notNeeded)
            #expect(application.reasons == [.exemptionNotNeeded])
            #expect(application.decision == nil && application.payment == nil)
        }
    }

    @Test func `E12 a quad counts as a car`() async throws {
        try await inTown(applied) { town in
            let resident = town.resident(kind: .motorcycle, wheels: 4)

            let application = try await town.apply(resident)

            #expect(application.status == .awaitingPayment)
        }
    }

    @Test func `E13 a Canta, which has no plate, needs nothing`() async throws {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident()) {
                $0.plate = nil
                $0.vehicle = .disabledVehicle
            }

            #expect(application.status == .notNeeded)
            #expect(application.reasons == [.noMotorVehicle])
        }
    }

    @Test func `E14 a brommobiel may have one`() async throws {
        try await inTown(applied) { town in
            let resident = town.resident(kind: .microcar, wheels: 4)

            let application = try await town.apply(resident)

            #expect(application.status == .awaitingPayment)
        }
    }

    @Test(arguments: [false, true])
    func `E17 the same plate in the same zone is refused, without a second fee`(
        isPaid: Bool
    )
        async throws
    {
        try await inTown(applied) { town in
            let resident = town.resident()
            let first = try await town.apply(resident)
            if isPaid { try await town.pay(first) }

            let second = try await town.apply(resident)

            #expect(second.status == .refused)
            #expect(second.reasons == [.duplicateRight])
            #expect(second.payment == nil)
        }
    }

    @Test func `E18 a plate of another household goes to a person, who is told and no one else`()
        async throws
    {
        try await inTown(applied) { town in
            let owner = town.resident(0)
            _ = try await town.applyAndPay(owner)
            let other = town.resident(1, at: julianabaan(9))
            town.world.put(
                RegisteredVehicle(
                    kind: .passengerCar,
                    wheels: 4,
                    isCamper: false,
                    keeper: other.holder
                ),
                plate: owner.car
            )

            let application = try await town.apply(other) { $0.plate = owner.car }

            #expect(application.status == .inProgress)
            #expect(application.reasons == [.plateElsewhere])
            let told = town.letters.filter { $0.to == other.name }
            #expect(told.count == 1)
            #expect(!told.contains { $0.text.contains(owner.name) })
        }
    }
}
