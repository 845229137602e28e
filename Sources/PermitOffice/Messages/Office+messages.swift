import Permits
import PermitStore

extension Office {
    /// Writes a letter with the change that it tells of.
    func write(
        _ letter: Letter,
        about application: PermitApplication,
        in change: RecordChange
    ) throws {
        let message = MessageRecord(
            to: application.text.name,
            subject: letter.subject,
            text: letter.text
        )
        try change.write(message, to: application.holder)
    }

    /// Hands over what was written and not yet sent. What cannot be handed over waits for the
    /// next time; it never holds up the request that wrote it.
    public func deliverMessages() async {
        let store = register.store
        guard let waiting = try? await store.read({ try $0.unsentMessages(limit: 100) }) else {
            return
        }
        for (row, message) in waiting {
            do {
                try await world.messages.deliver(
                    OutgoingMessage(to: message.to, subject: message.subject, text: message.text)
                )
                try await store.commit(at: clock.now(), by: "dienst") { try $0.sent(message: row) }
            } catch {
                return
            }
        }
    }
}
