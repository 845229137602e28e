import PermitOffice
import PermitStore
import Permits
import Registers
import Synchronization
import Testing

/// Money that must go back: all of it, once, and as soon as the provider takes it.
struct RefundTests {
    private let applied = at("2026-03-02T09:00+01:00")

    @Test func `E02: a payment in full is a right to the second, and the ledger says so`()
        async throws
    {
        try await inTown(applied) { town in
            let resident = town.resident()
            let application = try await town.apply(resident)
            #expect(try await town.balances() == [.receivable: 3900, .fees: -3900])
            town.set(at("2026-03-02T10:15:07+01:00"))

            try await town.pay(application)

            let exemption = try #require(
                try await town.office.exemptions(for: resident.caller, page: PageRange()).first
            )
            #expect(
                exemption.exemption.validity
                    == period(at("2026-03-02T10:15:07+01:00"), at("2030-03-02T00:00+01:00"))
            )
            #expect(try await town.balances() == [.received: 3900, .fees: -3900])
            #expect(try town.fault() == nil)
        }
    }

    @Test func `E03: nobody owes anything for a case that was closed unpaid`() async throws {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident())
            try await town.live(until: at("2026-03-14T09:00+01:00"))
            try await town.live(until: at("2026-03-16T09:00+01:00"))

            let closed = try await town.again(application)
            #expect((closed.status, closed.decision?.outcome) == (.aborted, .granted))
            #expect(town.subjects.count { $0.hasPrefix("Herinnering") } == 1)
            #expect(try await town.balances() == [:])
            #expect(try town.fault() == nil)
        }
    }

    @Test func `E03: a case is not closed while the provider may have been paid in time`()
        async throws
    {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident())
            let dueAt = try #require(application.payment?.dueAt)
            let attempt = try #require(
                try await town.office.paymentAttempt(of: application.caseNumber)
            )
            town.set(dueAt.adding(seconds: -60))
            town.world.report(payment: attempt.providerId, amountCents: 3900, isPaid: true)
            town.world.set(.betaling, to: .off)

            try await town.live(until: dueAt.adding(minutes: 5))
            #expect(try await town.again(application).status == .awaitingPayment)
            town.world.set(.betaling, to: .well)
            try await town.live(until: dueAt.adding(minutes: 90))

            #expect(try await town.again(application).status == .granted)
            #expect(town.world.refunds.isEmpty)
        }
    }

    @Test(arguments: [false, true])
    func `What comes in after the last moment goes back by itself`(isLapsed: Bool) async throws {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident())
            let dueAt = try #require(application.payment?.dueAt)
            if isLapsed { try await town.live(until: dueAt) } else { town.set(dueAt) }

            try await town.pay(application)
            try await town.live(until: dueAt.adding(minutes: 1))

            let payment = try #require(try await town.again(application).payment)
            #expect(payment.status == .paidLate)
            #expect(payment.refunds.map(\.reason) == [.tooLate])
            #expect(payment.refunds.allSatisfy { $0.refundedAt != nil })
            #expect(town.world.refunds.map(\.amountCents) == [3900])
            #expect(try await town.balances() == [.received: 3900, .paidBack: -3900])
            #expect(try town.fault() == nil)
        }
    }

    @Test(arguments: [1, 3899, 3901, 100_000])
    func `Another amount than asked settles nothing and goes back`(cents: Int) async throws {
        try await inTown(applied) { town in
            let resident = town.resident()
            let application = try await town.apply(resident)

            try await town.pay(application.caseNumber, cents: cents)
            let waiting = try await town.again(application)
            #expect((waiting.status, waiting.payment?.status) == (.awaitingPayment, .open))
            #expect(town.office.register.rightsCount == 0)
            try await town.live(until: applied.adding(minutes: 1))
            #expect(town.world.refunds.map(\.amountCents) == [cents])
            try await town.pay(application)

            #expect(try await town.again(application).status == .granted)
            #expect(try await town.cover(resident.car, in: zone("VBN")) == .resident)
            #expect(
                try await town.again(application).payment?.refunds.map(\.reason) == [.otherAmount]
            )
            #expect(try town.fault() == nil)
        }
    }

    @Test func `Who pays twice gets the second back`() async throws {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident())
            let first = try #require(
                try await town.office.paymentAttempt(of: application.caseNumber)
            )
            try await town.pay(application.caseNumber, isPaid: false)
            try await town.pay(application)

            town.world.report(payment: first.providerId, amountCents: 3900, isPaid: true)
            for _ in 0..<3 { try await town.office.receivePayment(first.providerId) }
            try await town.live(until: applied.adding(minutes: 1))

            let payment = try #require(try await town.again(application).payment)
            #expect(payment.status == .paid)
            #expect(payment.refunds.map(\.reason) == [.paidTwice])
            #expect(town.world.refunds.map(\.payment) == [first.providerId])
            #expect(try town.fault() == nil)
        }
    }

    @Test func `A refund that the provider does not take waits, and is never made twice`()
        async throws
    {
        let provider = Mutex<CountingProvider?>(nil)
        let wrap = { (world: DemoWorld) -> any PaymentProvider in
            let counting = CountingProvider(world)
            provider.withLock { $0 = counting }
            return counting
        }
        try await inTown(applied, paidThrough: wrap) { town in
            let counting = try #require(provider.withLock { $0 })
            let application = try await town.apply(town.resident())
            town.set(try #require(application.payment?.dueAt))
            try await town.pay(application)

            town.world.set(.betaling, to: .off)
            try await town.live(until: town.now.adding(minutes: 1))
            #expect(town.world.refunds.isEmpty)
            #expect(try await town.again(application).payment?.refunds.first?.refundedAt == nil)
            town.world.set(.betaling, to: .well)
            counting.loseAnswers(true)
            try await town.live(until: town.now.adding(minutes: 60))
            #expect(try await town.again(application).payment?.refunds.first?.refundedAt == nil)
            counting.loseAnswers(false)
            for hours in 1...5 { try await town.live(until: town.now.adding(minutes: 60 * hours)) }

            #expect(try await town.again(application).payment?.refunds.first?.refundedAt != nil)
            #expect(counting.counts.refunds == 3)
            #expect(town.world.refunds.count == 1)
            #expect(try await town.balances() == [.received: 3900, .paidBack: -3900])
        }
    }

    @Test func `Two who pay back at the same time pay back once`() async throws {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident())
            town.set(try #require(application.payment?.dueAt))
            try await town.pay(application)

            try await withThrowingTaskGroup { group in
                for _ in 0..<8 { group.addTask { try await town.office.doWhatIsDue() } }
                try await group.waitForAll()
            }

            #expect(town.world.refunds.count == 1)
            #expect(try await town.balances() == [.received: 3900, .paidBack: -3900])
            #expect(try town.fault() == nil)
        }
    }

    @Test(arguments: [(FeeRefund.none, 0), (.perMonth, 3900 * 44 / 48)])
    func `Who gives up an exemption gets back what the policy gives back`(
        policy: FeeRefund,
        cents: Int
    ) async throws {
        try await inTown(applied, changing: { $0.refund = policy }) { town in
            let application = try await town.applyAndPay(town.resident())
            let exemption = try #require(application.exemption)
            town.set(at("2026-06-18T10:00+02:00"))

            for day in ["2027-06-18T10:00+02:00", "2026-06-18T10:00+02:00"] {
                _ = try await town.office.withdraw(
                    exemption: exemption,
                    from: at(day),
                    reason: "auto verkocht",
                    ifVersion: nil,
                    by: town.clerk
                )
            }
            try await town.live(until: town.now.adding(minutes: 1))

            let refunds = try await town.again(application).payment?.refunds ?? []
            #expect(refunds.reduce(0) { $0 + $1.cents } == cents)
            #expect(refunds.allSatisfy { $0.reason == .withdrawn && $0.refundedAt != nil })
            #expect(town.world.refunds.reduce(0) { $0 + $1.amountCents } == cents)
            #expect(try town.fault() == nil)
        }
    }
}
