import Permits
import PermitStore

extension Office {
    /// How long the plate of a visitor is kept after the visit, in days: thirteen weeks.
    private static let visitorPlateDays = 13 * 7

    /// Does everything that is due at this moment: warnings, lapses, erasures, messages.
    ///
    /// Each case is a change of its own; one that fails holds up no other, and its failure is
    /// thrown when all have been tried.
    public func doWhatIsDue() async throws {
        let now = clock.now()
        defer { register.forgetOldRights(now: now) }
        try await tryEach([
            { try await askRegistersAgain(waitingAt: $0) }, closeQuestions, warnPayers, closeUnpaid,
            erasePlates, sendMessages,
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

    private func erasePlates(now: Instant) async throws {
        let oldest = now.adding(seconds: -Int64(Self.visitorPlateDays) * 86_400)
        var erased = 1
        while erased > 0 {
            erased = try await register.store.commit(at: now, by: "dienst") {
                try $0.erasePlates(endedBy: oldest)
            }
        }
    }

    private func sendMessages(now: Instant) async throws {
        await deliverMessages()
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
