import PermitOffice
import Permits
import Registers
import Testing

/// A holder who moves: a person hears of it, once, and nothing lapses by itself.
struct MoveTests {
    private let VBN = zone("VBN")

    @Test func `A move opens one work item and tells the holder what happens next`()
        async throws
    {
        try await inTown { town in
            let holding = try await town.holding()
            let moved = town.resident(at: julianabaan(50))

            await town.office.look(at: moved.holder)
            await town.office.look(at: moved.holder)

            let work = try await town.office.workload(page: PageRange())
            #expect(work.map(\.kind) == [.considerWithdrawal])
            #expect(work.first?.reasons == [.signal(.holderMoved)])
            #expect(work.first?.exemption == holding.exemption)
            #expect(town.subjects.count { $0.hasPrefix("U bent verhuisd") } == 1)
            #expect(try await town.cover(holding.resident.car, in: VBN) == .resident)
            #expect(try await holding.view().state == .active)
        }
    }

    @Test func `Once closed it stays closed, until the holder moves again`() async throws {
        try await inTown { town in
            _ = try await town.holding()
            let resident = town.resident(at: julianabaan(50))
            await town.office.look(at: resident.holder)
            let item = try #require(try await town.office.workload(page: PageRange()).first)
            let closed = try await town.office.close(
                workItem: item.reference,
                text: "De houder komt terug.",
                by: town.clerk
            )

            await town.office.look(at: resident.holder)
            #expect(closed.value == town.now)
            #expect(try await town.office.workload(page: PageRange()).isEmpty)

            _ = town.resident(at: julianabaan(51))
            await town.office.look(at: resident.holder)
            #expect(try await town.office.workload(page: PageRange()).count == 1)
        }
    }

    @Test func `Every holder is asked about again in thirty days, a silent register later`()
        async throws
    {
        try await inTown { town in
            _ = try await town.holding()
            _ = town.resident(at: julianabaan(50))

            try await town.live(until: at("2026-07-18T09:59:59+02:00"))
            #expect(try await town.office.workload(page: PageRange()).isEmpty)
            town.world.set(.brp, to: .off)
            try await town.live(until: at("2026-07-18T10:00+02:00"))
            #expect(try await town.office.workload(page: PageRange()).isEmpty)
            town.world.set(.brp, to: .well)
            try await town.live(until: at("2026-07-18T10:59:59+02:00"))
            #expect(try await town.office.workload(page: PageRange()).isEmpty)
            try await town.live(until: at("2026-07-18T11:00+02:00"))

            #expect(try await town.office.workload(page: PageRange()).count == 1)
        }
    }

    @Test func `Many holders are asked about in rounds of twenty`() async throws {
        try await inTown(changing: { $0.feeCents = 0 }) { town in
            for number in 0..<25 {
                _ = try await town.apply(town.resident(number, at: julianabaan(2 * number + 1)))
            }
            for number in 0..<25 { _ = town.resident(number, at: julianabaan(200 + number)) }
            let due = at("2026-07-18T10:00+02:00")
            let all = PageRange(number: 1, size: 100)

            try await town.live(until: due)
            let first = try await town.office.workload(page: all).count
            try await town.live(until: due)
            let second = try await town.office.workload(page: all).count

            #expect([first, second] == [20, 25])
        }
    }

    @Test func `A holder without an address in the register has moved; an unknown one has not`()
        async throws
    {
        try await inTown { town in
            let holding = try await town.holding()
            let unknown = try await town.issued(for: Plates.dutch(9))
            town.world.put(
                RegisteredPerson(name: "Bewoner 0", address: nil),
                bsn: holding.resident.bsn
            )

            await town.office.look(at: holding.resident.holder)
            await town.office.look(at: .citizen(bsn: "990000077"))

            let work = try await town.office.workload(page: PageRange())
            #expect(work.map(\.exemption) == [holding.exemption])
            #expect(work.allSatisfy { $0.exemption != unknown })
        }
    }

    @Test func `Only what needs no decision is closed with a note`() async throws {
        try await inTown { town in
            _ = try await town.holding()
            _ = try await town.apply(town.resident(1, kind: .passengerCar), for: .resident) {
                $0.plate = Plates.dutch(40)
            }
            let item = try #require(try await town.office.workload(page: PageRange()).first)

            let decision = try await town.office.close(
                workItem: item.reference,
                text: "Gezien",
                by: town.clerk
            )
            let unknown = try await town.office.close(
                workItem: .random(),
                text: "Gezien",
                by: town.clerk
            )

            #expect(decision.refusal == .needsDecision)
            #expect(unknown.isNotFound)
            #expect(try await town.office.workload(page: PageRange()).count == 1)
        }
    }
}
