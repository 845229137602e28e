import Permits
import PermitStore

extension Office {
    /// The application with a page to pay its fee on, when one is due and the provider answers.
    func withPayPage(_ application: PermitApplication) async -> PermitApplication {
        guard let payment = application.payment, payment.status == .open, payment.page == nil else {
            return application
        }
        // The page is made again later: an application that is recorded does not fail for it.
        _ = try? await makePayPage(for: payment.reference)
        let reference = application.reference
        let found = try? await register.store.read { try $0.application(reference) }
        return found.flatMap(\.self) ?? application
    }

    /// The same for an answer that holds an application.
    func withPayPage(_ outcome: Outcome<PermitApplication>) async -> Outcome<PermitApplication> {
        guard case .done(let application) = outcome else { return outcome }
        return .done(await withPayPage(application))
    }

    /// Makes the pages to pay on that could not be made before.
    ///
    /// A provider that does not answer is not asked for the others.
    func makePayPages(waitingAt moment: Instant) async throws {
        let waiting = try await register.store.read { try $0.paymentsWithoutPage(at: moment) }
        try await untilSilent(waiting, makePayPage)
    }

    /// Makes the page for a payment that has none; false when the provider does not answer.
    ///
    /// The key that goes along makes it one payment, whoever asks at the same time.
    func makePayPage(for reference: String) async throws -> Bool {
        let store = register.store
        guard let order = try await store.read({ try Self.order(for: reference, in: $0) }) else {
            return true
        }
        let page = try? await world.payments.open(order)
        try await store.commit(at: clock.now(), by: "dienst") { change in
            try record(page, for: order, in: &change)
        }
        return page != nil
    }

    /// What to ask of the provider; nil when there is nothing to pay, or a page already.
    private static func order(
        for reference: String,
        in record: Record
    ) throws -> PaymentOrder? {
        guard let payment = try record.payment(reference)?.payment,
            payment.status == .open, payment.page == nil
        else { return nil }
        return PaymentOrder(
            key: "\(reference)-\(try record.attempts(of: payment).count + 1)",
            reference: reference,
            amountCents: payment.amountCents
        )
    }

    /// Records the page unless somebody else had one made meanwhile.
    private func record(
        _ page: PaymentPage?,
        for order: PaymentOrder,
        in change: inout RecordChange
    ) throws {
        let record = change.record
        guard try Self.order(for: order.reference, in: record) == order,
            let (payment, application) = try record.payment(order.reference)
        else { return }
        let again = RetryDelay.next(after: try record.pageTries(of: payment), from: change.now)
        guard let page, try record.attempt(page.id) == nil else {
            return try change.postponePage(of: payment, until: again)
        }
        try change.open(
            page: page.address,
            providerId: page.id,
            position: try record.attempts(of: payment).count + 1,
            for: payment,
            of: application,
            checkAt: min(RetryDelay.next(after: 4, from: change.now), payment.dueAt)
        )
    }
}
