import PermitOffice
import Permits
import Synchronization

extension DemoWorld: PaymentProvider {
    /// A page that does not exist; what happens to the payment is reported by hand.
    public func open(_ order: PaymentOrder) async throws -> PaymentPage {
        let id = "tr_" + order.key.replacing("-", with: "x")
        return try await answer(.betaling) { state in
            let fresh = PaymentStanding(state: .open, amountCents: order.amountCents)
            state.payments[id] = state.payments[id] ?? fresh
            return PaymentPage(id: id, address: "https://betalen.example/\(order.reference)")
        }
    }

    /// What was reported; a payment of an earlier demonstration has run out.
    public func standing(of id: String) async throws -> PaymentStanding {
        try await answer(.betaling) {
            $0.payments[id] ?? PaymentStanding(state: .failed, amountCents: 0)
        }
    }

    /// Keeps the refund to be looked at.
    public func refund(_ order: RefundOrder) async throws {
        try await answer(.betaling) { $0.refunds[order.key] = order }
    }

    /// Says from now on that a payment was paid, or that it failed; one that was paid stays so.
    public func report(payment id: String, amountCents: Int, isPaid: Bool) {
        let result = PaymentStanding.State.paid(at: clock.now())
        state.withLock { state in
            if case .paid = state.payments[id]?.state { return }
            state.payments[id] = PaymentStanding(
                state: isPaid ? result : .failed,
                amountCents: amountCents
            )
        }
    }

    /// Everything that was paid, in cents.
    public var receivedCents: Int {
        state.withLock { state in
            state.payments.values.reduce(0) { sum, payment in
                if case .paid = payment.state { sum + payment.amountCents } else { sum }
            }
        }
    }

    /// Everything that was given back.
    public var refunds: [RefundOrder] {
        state.withLock { Array($0.refunds.values) }
    }
}
