import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// A register that does not answer never grants and never refuses; the application waits.
struct RegisterFaultTests {
    private static let faults: [(DemoWorld.Service, DemoWorld.Condition)] =
        [DemoWorld.Service.brp, .bag, .rdw].flatMap { service in
            [DemoWorld.Condition.off, .failing].map { (service, $0) }
        }

    @Test(arguments: faults)
    func `An application waits for the register and is decided when it is back`(
        service: DemoWorld.Service,
        condition: DemoWorld.Condition
    ) async throws {
        try await inTown { town in
            let resident = town.resident()
            town.world.set(service, to: condition)

            let waiting = try await town.apply(resident)
            #expect((waiting.status, waiting.reasons) == (.inProgress, [.registerUnreachable]))
            #expect(waiting.decision == nil)
            #expect(try await town.office.workload(page: PageRange()).count == 1)
            try await town.live(until: town.now.adding(minutes: 2))
            #expect(try await town.again(waiting).decision == nil)
            town.world.set(service, to: .well)
            try await town.live(until: town.now.adding(minutes: 4))

            let decided = try await town.again(waiting)
            #expect(decided.status == .awaitingPayment)
            #expect(decided.text.name == resident.name)
            #expect(decided.zone != nil)
            #expect(try await town.office.workload(page: PageRange()).isEmpty)
            try await town.pay(decided)
            let zone = try #require(decided.zone)
            #expect(try await town.cover(resident.car, in: zone) == .resident)
        }
    }

    @Test func `A person may decide while a register is away, and then it is not asked again`()
        async throws
    {
        try await inTown { town in
            let resident = town.resident()
            town.world.set(.rdw, to: .off)
            let waiting = try await town.apply(resident)

            let refused = try await town.office.decide(
                .refused,
                on: waiting.reference,
                motivation: "Het voertuig is gesloopt.",
                isHardship: false,
                by: town.clerk
            ).value
            town.world.set(.rdw, to: .well)
            try await town.live(until: town.now.adding(minutes: 600))

            #expect(refused?.status == .refused)
            #expect(try await town.again(waiting).status == .refused)
        }
    }

    @Test func `The questions to a register that stays away come further and further apart`()
        async throws
    {
        try await inTown { town in
            town.world.set(.rdw, to: .off)
            let waiting = try await town.apply(town.resident())
            let store = town.office.register.store
            var asked: [Int] = []
            for _ in 0..<200 {
                try await town.live(until: town.now.adding(minutes: 1))
                asked.append(try await store.read { try $0.registerAttempts(of: waiting) })
            }

            #expect(Set(asked) == Set(2...9))
        }
    }
}
