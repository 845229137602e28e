import Permits
import PermitStore

extension Office {
    /// How many exemptions are looked at before the next are read.
    private static let remindersAtOnce = 500

    /// Reminds holders whose exemption ends: each reminder once, and of several that are due
    /// together only the nearest to the end.
    func remindHolders(now: Instant) async throws {
        let store = register.store
        var due: [Reference] = []
        repeat {
            due = try await store.read {
                try $0.remindersDue(by: now, limit: Self.remindersAtOnce)
            }
            try await tryEach(due) { reference in
                try await store.commit(at: now, by: "dienst") { try remind(reference, in: &$0) }
            }
        } while due.count == Self.remindersAtOnce
    }

    private func remind(_ reference: Reference, in change: inout RecordChange) throws {
        guard let exemption = try change.record.exemption(reference),
            let watch = try change.record.watch(on: exemption)
        else { return }
        let now = change.now
        let product = policy(at: now).products[exemption.product]
        let end = exemption.validity.end
        let reminders =
            exemption.withdrawnFrom == nil
            ? product?.reminders(before: end, clock: civil) ?? [] : []
        let isDue = reminders.contains { watch.remindedUpTo < $0.at && $0.at <= now }
        if isDue, now < end {
            try change.note(.remindHolder, reference)
            let term = product?.term(endingAt: end, clock: civil)
            try write(
                .expiring(
                    exemption,
                    renewableUntil: term.map { civil.day(of: $0.graceUntil) }
                ),
                about: exemption,
                in: change
            )
        }
        try change.remind(exemption, next: reminders.first { $0.at > now }?.at)
    }
}
