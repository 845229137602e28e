import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// The page on which a fee is paid.
struct PayPageTests {
    private let applied = at("2026-03-02T09:00+01:00")

    @Test func `E01: the page is there with the fee, and looking does not ask for it again`()
        async throws
    {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident())

            let page = application.payment?.page
            #expect(application.status == .awaitingPayment)
            #expect(page == "https://betalen.example/\(application.caseNumber)")
            #expect(town.office.register.rightsCount == 0)
            town.world.set(.betaling, to: .off)
            #expect(try await town.again(application).payment?.page == page)
        }
    }

    @Test(arguments: [DemoWorld.Condition.off, .failing])
    func `A provider that is away holds up no decision, and the page follows`(
        condition: DemoWorld.Condition
    ) async throws {
        try await inTown(applied) { town in
            town.world.set(.betaling, to: condition)
            let application = try await town.apply(town.resident())
            #expect(application.status == .awaitingPayment)
            #expect(application.payment?.page == nil)
            try await town.live(until: applied.adding(minutes: 1))
            #expect(try await town.again(application).payment?.page == nil)

            town.world.set(.betaling, to: .well)
            try await town.live(until: applied.adding(minutes: 10))

            #expect(try await town.again(application).payment?.page != nil)
        }
    }

    @Test func `A provider that stays away is asked less and less, and once a round`()
        async throws
    {
        try await inTown(applied) { town in
            town.world.set(.betaling, to: .off)
            for number in 0..<3 {
                _ = try await town.apply(town.resident(number, at: julianabaan(number + 1)))
            }
            let before = town.office.register.version
            for _ in 0..<300 { try await town.live(until: town.now.adding(minutes: 1)) }

            #expect(town.office.register.version == before)
            let tries = try await town.office.register.store.read { record in
                try (1...3).map { number in
                    let found = try record.payment("2026-00000\(number)")
                    return try found.map { try record.pageTries(of: $0.payment) } ?? 0
                }
            }
            #expect(tries.allSatisfy { 5...20 ~= $0 })
        }
    }

    @Test func `Who asks for a page at the same time gets the same one`() async throws {
        try await inTown(applied) { town in
            town.world.set(.betaling, to: .off)
            let application = try await town.apply(town.resident())
            town.world.set(.betaling, to: .well)

            try await withThrowingTaskGroup { group in
                for _ in 0..<8 { group.addTask { try await town.office.askProviderAgain() } }
                try await group.waitForAll()
            }

            let payment = try #require(try await town.again(application).payment)
            let attempts = try await town.office.register.store.read {
                try $0.attempts(of: payment)
            }
            #expect(attempts.count == 1)
        }
    }

    @Test func `A try that failed makes place for another page, and that one counts`()
        async throws
    {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident())
            let first = try await town.office.paymentAttempt(of: application.caseNumber)

            try await town.pay(application.caseNumber, isPaid: false)
            let second = try await town.office.paymentAttempt(of: application.caseNumber)
            #expect(first?.providerId != second?.providerId)
            #expect(try await town.again(application).payment?.page != nil)
            try await town.pay(application)

            #expect(try await town.again(application).status == .granted)
            #expect(town.world.refunds.isEmpty)
        }
    }

    @Test func `A message that got lost is made good by asking`() async throws {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident())
            let attempt = try #require(
                try await town.office.paymentAttempt(of: application.caseNumber)
            )
            town.world.report(payment: attempt.providerId, amountCents: 3900, isPaid: true)

            try await town.live(until: applied.adding(minutes: 60))

            #expect(try await town.again(application).status == .granted)
        }
    }
}
