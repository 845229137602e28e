/// Brings a message to a holder: mail or letter.
public protocol MessageDelivery: Sendable {
    /// Delivers one message; throws when it could not be handed over, and then it is tried again.
    func deliver(_ message: OutgoingMessage) async throws
}
