import Permits
import PermitStore

extension Office {
    /// Does everything that is due at this moment: warnings, lapses, erasures; then letters go out.
    ///
    /// Each case is a change of its own; one that fails holds up no other, and its failure is
    /// thrown when all have been tried.
    public func doWhatIsDue() async throws {
        let now = clock.now()
        defer {
            register.forgetOldRights(now: now)
            sendLetters()
        }
        try await tryEach([
            { try await askRegistersAgain(waitingAt: $0) }, closeQuestions, alertTerms,
            makePayPages, askAboutPayments, warnPayers, closeUnpaid, payBack,
            destroyOldCases, tidyGuests, remindHolders, lookAtHolders, lookForMisuse,
        ]) { duty in
            try await duty(now)
        }
    }

    private func warnPayers(now: Instant) async throws {
        let store = register.store
        let due = try await store.read { try $0.paymentsToWarn(at: now) }
        try await tryEach(due) { reference in
            try await store.commit(at: now, by: "dienst") { try warn(reference, in: &$0) }
        }
    }

    private func closeUnpaid(now: Instant) async throws {
        let store = register.store
        let due = try await store.read { try $0.lapsedPayments(at: now) }
        try await tryEach(due) { reference in
            try await store.commit(at: now, by: "dienst") { change in
                guard let (payment, application) = try change.record.payment(reference),
                    payment.status == .open
                else { return }
                _ = try lapse(payment, of: application, in: &change)
            }
        }
    }

    private func warn(_ reference: String, in change: inout RecordChange) throws {
        guard let (payment, application) = try change.record.payment(reference),
            payment.status == .open, try change.warn(payment, of: application)
        else { return }
        try write(
            .paymentWarning(application, by: civil.day(of: payment.dueAt)),
            about: application,
            in: change
        )
    }

    /// Tries every case, and throws the first failure afterwards.
    func tryEach<Case>(
        _ cases: [Case],
        _ body: (Case) async throws -> Void
    ) async throws {
        var failure: (any Error)?
        for one in cases {
            do { try await body(one) } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
    }
}
