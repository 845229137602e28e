import Permits
import PermitStore

extension Office {
    /// Gives back what is owed back.
    ///
    /// A provider that does not take one is not asked for the others; that one waits, and longer
    /// each time.
    func payBack(waitingAt moment: Instant) async throws {
        let waiting = try await register.store.read { try $0.refundsDue(at: moment) }
        try await untilSilent(waiting) { try await payBack($0) }
    }

    /// Asks the provider again for everything that it did not do before: pages, answers, refunds.
    public func askProviderAgain() async throws {
        try await tryEach([makePayPages, askAboutPayments, payBack]) { duty in
            try await duty(.distantFuture)
        }
        sendLetters()
    }

    /// False when the provider does not take it.
    private func payBack(_ refund: Refund) async throws -> Bool {
        let order = RefundOrder(
            key: refund.reference.text,
            payment: refund.providerId,
            amountCents: refund.cents
        )
        let isDone = (try? await world.payments.refund(order)) != nil
        try await register.store.commit(at: clock.now(), by: "dienst") { change in
            if isDone { return try change.refunded(refund) }
            let next = RetryDelay.next(after: refund.tries, from: change.now)
            try change.postpone(refund, until: next)
        }
        return isDone
    }

    /// Gives back the part of the fee that the policy gives back when an exemption ends early.
    ///
    /// What went back when it was withdrawn before, from a later moment, counts.
    func giveBackFee(
        of exemption: Exemption,
        endingAt end: Instant,
        in change: inout RecordChange
    ) throws {
        guard let reference = exemption.application,
            let application = try change.record.application(reference),
            let payment = application.payment, payment.status == .paid,
            let product = policy(at: change.now).products[exemption.product]
        else { return }
        let whole = product.refundCents(
            of: payment.amountCents,
            validity: exemption.validity,
            endingAt: end,
            clock: civil
        )
        let before = payment.refunds.filter { $0.reason == .withdrawn }.reduce(0) { $0 + $1.cents }
        let sentBack = payment.refunds.filter { $0.reason != .withdrawn }.map(\.attemptRow)
        let attempt = try change.record.attempts(of: payment).first {
            $0.status == .paid && !sentBack.contains($0.row)
        }
        guard whole > before, let attempt else { return }
        try change.giveBack(whole - before, from: attempt, for: payment, of: application)
    }
}
