import Permits
import PermitStore

extension Office {
    /// Takes a message in that something happened to a payment, by the provider's name of it.
    ///
    /// The message is not believed: the provider is asked. The same one any number of times, in
    /// any order, has the effect of one; a name that nobody knows has none. When the provider does
    /// not answer it is asked again later.
    public func receivePayment(_ providerId: String) async throws {
        let store = register.store
        let known = try await store.read { try $0.attempt(providerId)?.attempt.status }
        guard let known, known != .paid else { return }
        _ = try await askAboutPayment(providerId)
        sendLetters()
    }

    /// The newest try to pay with this reference and its amount; nil when there is none.
    public func paymentAttempt(
        of reference: String
    ) async throws -> (providerId: String, amountCents: Int)? {
        _ = try await makePayPage(for: reference)
        return try await register.store.read { record in
            guard let (payment, _) = try record.payment(reference),
                let attempt = try record.attempts(of: payment).last
            else { return nil }
            return (attempt.providerId, payment.amountCents)
        }
    }

    /// Asks the provider about tries to pay of which it did not tell for a while.
    ///
    /// A provider that does not answer is not asked about the others.
    func askAboutPayments(waitingAt moment: Instant) async throws {
        let waiting = try await register.store.read { try $0.attemptsToCheck(at: moment) }
        try await untilSilent(waiting, askAboutPayment)
    }

    /// False when the provider does not answer.
    private func askAboutPayment(_ providerId: String) async throws -> Bool {
        let standing = try? await world.payments.standing(of: providerId)
        let paid = try await register.store.commit(at: clock.now(), by: "betaaldienst") { change in
            try take(standing, ofAttempt: providerId, in: &change)
        }
        if let paid, paid.status == .open, paid.page == nil {
            _ = try await makePayPage(for: paid.reference)
        }
        return standing != nil
    }

    /// Records what the provider said; the payment afterwards.
    private func take(
        _ standing: PaymentStanding?,
        ofAttempt providerId: String,
        in change: inout RecordChange
    ) throws -> Payment? {
        guard let (attempt, reference) = try change.record.attempt(providerId),
            let (payment, application) = try change.record.payment(reference)
        else { return nil }
        let cents = standing?.amountCents ?? 0
        switch standing?.state {
        case .paid(let moment) where attempt.status != .paid && cents > 0:
            let came = Money(
                cents: cents,
                at: min(moment ?? change.now, change.now),
                attempt: attempt
            )
            try receive(came, for: payment, of: application, in: &change)
        case .failed where attempt.status == .open:
            try change.fail(attempt, for: payment, of: application)
        case .open where attempt.status == .open, nil:
            let next = RetryDelay.next(after: attempt.checks, from: change.now)
            let isInTime = change.now < payment.dueAt
            try change.checked(
                attempt,
                didAnswer: standing != nil,
                again: isInTime ? min(next, payment.dueAt) : next
            )
        case .open, .failed, .paid:
            try change.checked(attempt, didAnswer: true, again: nil)
        }
        return try change.record.payment(reference)?.payment
    }

    /// Asks about each case until the provider is silent; a case that fails holds up no other.
    func untilSilent<Case>(
        _ cases: [Case],
        _ ask: (Case) async throws -> Bool
    ) async throws {
        var isSilent = false
        try await tryEach(cases) { one in
            if !isSilent { isSilent = try await !ask(one) }
        }
    }

    /// Money that came in through a try to pay.
    private struct Money {
        let cents: Int
        let at: Instant
        let attempt: PaymentAttempt
    }

    /// Paid in time and in full: the exemption takes effect.
    ///
    /// What was paid for nothing goes back. At or after the last moment the case has lapsed, even if nobody looked.
    private func receive(
        _ money: Money,
        for payment: Payment,
        of application: PermitApplication,
        in change: inout RecordChange
    ) throws {
        var reason: Refund.Reason?
        switch payment.status {
        case .paid:
            reason = .paidTwice
        case .lapsed, .paidLate:
            reason = .tooLate
            try change.settle(payment, of: application, as: .paidLate)
        case .open where money.at >= payment.dueAt:
            reason = .tooLate
            _ = try lapse(payment, of: application, in: &change)
            try change.settle(payment, of: application, as: .paidLate)
        case .open where money.cents != payment.amountCents:
            reason = .otherAmount
        case .open:
            let isInEffect = try takeEffect(application, in: &change).status == .granted
            reason = isInEffect ? nil : .tooLate
            try change.settle(payment, of: application, as: isInEffect ? .paid : .paidLate)
        }
        try change.receive(
            money.cents,
            through: money.attempt,
            for: payment,
            of: application,
            givingBack: reason
        )
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
