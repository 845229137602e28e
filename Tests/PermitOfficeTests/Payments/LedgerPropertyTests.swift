import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// Whatever happens to payments and in whatever order: in the end nobody owes anything, nobody is
/// owed anything, and what was kept is what was paid for.
struct LedgerPropertyTests {
    @Test(arguments: 0..<10)
    func `Every history of payments comes to nothing that is not explained`(
        seed: Int
    ) async throws {
        try await inTown(
            at("2026-03-02T09:00+01:00"),
            changing: { product in
                product.maximumPerAddress = 100_000
                product.refund = .perMonth
            },
            { town in
                var history = PaymentHistory(town: town, seed: seed)
                for round in 0..<4 {
                    for _ in 0..<10 { try await history.begin() }
                    for _ in 0..<40 { try await history.step() }
                    if round % 2 == 0 { #expect(try town.fault() == nil) }
                }
                try await history.end()

                try await history.expectNothingIsOpen()
                #expect(try town.fault() == nil)
            }
        )
    }
}

/// Random things that happen to the payments of a town.
private struct PaymentHistory {
    let town: Town
    var numbers: SeededNumbers
    var applications: [PermitApplication] = []

    init(town: Town, seed: Int) {
        self.town = town
        numbers = SeededNumbers(seed: seed)
    }

    /// Somebody applies and is asked a fee.
    mutating func begin() async throws {
        let resident = Resident(
            bsn: String(990_000_000 + applications.count),
            name: "Bewoner",
            address: julianabaan(1),
            car: Plates.dutch(0)
        )
        town.world.put(
            RegisteredPerson(name: resident.name, address: resident.address),
            bsn: resident.bsn
        )
        applications.append(try await town.apply(resident, for: .visitorScheme))
    }

    /// Something happens to one of them, or to all.
    mutating func step() async throws {
        let application = applications.randomElement(using: &numbers)
        guard let application else { return }
        let reference = application.caseNumber
        switch Int.random(in: 0..<100, using: &numbers) {
        case ..<25: try await town.pay(reference)
        case ..<35: try await town.pay(reference, isPaid: false)
        case ..<43: try await town.pay(reference, cents: Int.random(in: 1...3000, using: &numbers))
        case ..<55: try await payAnyTry(of: application)
        case ..<65: try await repeatMessage(about: application)
        case ..<73: try await withdraw(application)
        case ..<83: try await withdrawExemption(of: application)
        case ..<88: town.world.set(.betaling, to: .off)
        case ..<95: town.world.set(.betaling, to: .well)
        default:
            let minutes = Int.random(in: 1...(4 * 24 * 60), using: &numbers)
            try await town.live(until: town.now.adding(minutes: minutes))
        }
    }

    /// The provider is well again, and everything gets its time.
    func end() async throws {
        town.world.set(.betaling, to: .well)
        for _ in 0..<6 { try await town.live(until: town.now.adding(minutes: 5 * 24 * 60)) }
    }

    func expectNothingIsOpen() async throws {
        let ledger = try await town.ledger()
        #expect(ledger.count == applications.count)
        var kept = 0
        for application in applications {
            let payment = try #require(try await town.again(application).payment)
            let balances = try #require(ledger[payment.reference])
            #expect(balances.values.reduce(0, +) == 0)
            #expect(balances[.receivable] ?? 0 == 0)
            #expect(balances[.owedBack] ?? 0 == 0)
            let returned = payment.refunds.filter { $0.reason == .withdrawn }
                .reduce(0) { $0 + $1.cents }
            let expected = payment.status == .paid ? payment.amountCents - returned : 0
            #expect(-(balances[.fees] ?? 0) == expected)
            #expect((balances[.received] ?? 0) + (balances[.paidBack] ?? 0) == expected)
            #expect(payment.status != .open)
            kept += expected
        }
        let received = town.world.receivedCents
        let refunded = town.world.refunds.reduce(0) { $0 + $1.amountCents }
        #expect(received - refunded == kept)
        #expect(refunded > 0 && kept > 0)
    }

    private func attempts(of application: PermitApplication) async throws -> [PaymentAttempt] {
        try await town.office.register.store.read { record in
            guard let (payment, _) = try record.payment(application.caseNumber) else { return [] }
            return try record.attempts(of: payment)
        }
    }

    private mutating func payAnyTry(of application: PermitApplication) async throws {
        guard let attempt = try await attempts(of: application).randomElement(using: &numbers)
        else { return }
        town.world.report(payment: attempt.providerId, amountCents: 1500, isPaid: true)
        // A try that failed is asked about no more: the provider tells when it was paid after all.
        if attempt.status == .failed || Bool.random(using: &numbers) {
            try await town.office.receivePayment(attempt.providerId)
        }
    }

    private mutating func repeatMessage(about application: PermitApplication) async throws {
        for attempt in try await attempts(of: application).shuffled(using: &numbers) {
            try await town.office.receivePayment(attempt.providerId)
        }
    }

    private func withdraw(_ application: PermitApplication) async throws {
        _ = try await town.office.withdraw(
            application: application.reference,
            by: town.clerk
        )
    }

    private mutating func withdrawExemption(of application: PermitApplication) async throws {
        guard let exemption = try await town.again(application).exemption else { return }
        let days = Int.random(in: 0..<400, using: &numbers)
        _ = try await town.office.withdraw(
            exemption: exemption,
            from: town.now.adding(minutes: days * 24 * 60),
            reason: "verhuisd",
            ifVersion: nil,
            by: town.clerk
        )
    }
}
