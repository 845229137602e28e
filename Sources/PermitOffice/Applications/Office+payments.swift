import Permits
import PermitStore

extension Office {
    /// Takes a message of the payment provider in; the same one any number of times has the effect
    /// of one.
    ///
    /// False when no payment has this reference.
    public func receivePayment(
        reference: String,
        result: PaymentResult
    ) async throws -> Bool {
        let isKnown = try await register.store.commit(at: clock.now(), by: "betaaldienst") {
            change in
            guard let (payment, application) = try change.record.payment(reference) else {
                return false
            }
            guard result == .paid else { return true }
            switch payment.status {
            case .paid, .paidLate: break
            case .lapsed: try change.settle(payment, of: application, as: .paidLate)
            case .open: try settle(payment, of: application, in: &change)
            }
            return true
        }
        await deliverMessages()
        return isKnown
    }

    /// The page on which to pay for an application; nil when there is nothing to pay, or the
    /// payment provider does not answer now.
    public func paymentPage(for application: PermitApplication) async -> String? {
        guard let payment = application.payment, payment.status == .open else { return nil }
        return try? await world.payments.paymentPage(
            reference: payment.reference,
            amountCents: payment.amountCents
        )
    }

    /// Paid in time: the exemption takes effect.
    ///
    /// At or after the last moment the case has lapsed, even if nobody looked. What was paid for
    /// nothing is marked to be given back.
    private func settle(
        _ payment: Payment,
        of application: PermitApplication,
        in change: inout RecordChange
    ) throws {
        guard change.now < payment.dueAt else {
            _ = try lapse(payment, of: application, in: &change)
            return try change.settle(payment, of: application, as: .paidLate)
        }
        let isInEffect = try takeEffect(application, in: &change).status == .granted
        try change.settle(payment, of: application, as: isInEffect ? .paid : .paidLate)
    }

    /// Closes an application that was not paid for; there is no decision to refuse.
    func lapse(
        _ payment: Payment,
        of application: PermitApplication,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        try change.settle(payment, of: application, as: .lapsed)
        try write(.lapsed(application), about: application, in: change)
        return try change.move(application, to: .aborted)
    }
}
