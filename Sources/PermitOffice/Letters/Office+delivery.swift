import Permits
import PermitStore

extension Office {
    /// Hands over what was written and not yet sent.
    ///
    /// What cannot be handed over waits for the next time; it never fails the request that wrote
    /// it.
    public func deliverMessages() async {
        await outbox.round { await handOver() }
    }

    private func handOver() async {
        let store = register.store
        guard let waiting = try? await store.read({ try $0.unsentMessages(limit: 100) }) else {
            return
        }
        for (row, message) in waiting {
            do {
                if !outbox.hasHandedOver(row) { try await hand(over: message) }
                outbox.remember(row)
                try await store.commit(at: clock.now(), by: "dienst") { try $0.sent(message: row) }
                outbox.forget(row)
            } catch {
                return
            }
        }
    }

    private func hand(over message: MessageRecord) async throws {
        try await world.messages.deliver(
            OutgoingMessage(to: message.to, subject: message.subject, text: message.text)
        )
    }
}
