import Permits
import PermitStore

extension Office {
    /// How long the plate of a visitor is kept after the visit, in days: thirteen weeks.
    private static let visitorPlateDays = 13 * 7

    /// Does everything that is due at this moment: warnings, lapses, erasures, messages.
    ///
    /// Each case is a change of its own, so that one that fails does not hold up the others.
    public func doWhatIsDue() async throws {
        let now = clock.now()
        let store = register.store
        for reference in try await store.read({ try $0.paymentsToWarn(at: now) }) {
            try await store.commit(at: now, by: "dienst") { try warn(reference, in: &$0) }
        }
        for reference in try await store.read({ try $0.lapsedPayments(at: now) }) {
            try await store.commit(at: now, by: "dienst") { change in
                guard let (payment, application) = try change.record.payment(reference),
                    payment.status == .open
                else { return }
                _ = try lapse(payment, of: application, in: &change)
            }
        }
        try await erasePlates(now: now)
        register.forgetOldRights(now: now)
        await deliverMessages()
    }

    private func warn(_ reference: String, in change: inout RecordChange) throws {
        guard let (payment, application) = try change.record.payment(reference),
            payment.status == .open
        else { return }
        try change.warned(payment, of: application)
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
                try $0.erasePlates(endedBefore: oldest)
            }
        }
    }
}
