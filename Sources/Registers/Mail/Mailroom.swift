import PermitOffice
import Permits

/// Gives each letter to whoever delivers on its way.
public struct Mailroom: MessageDelivery {
    private let deliveries: [any MessageDelivery]

    /// Brings together who delivers; of two for the same way the first does.
    public init(_ deliveries: [any MessageDelivery]) {
        self.deliveries = deliveries
    }

    /// All ways of all of them.
    public var channels: Set<LetterChannel> {
        deliveries.reduce(into: []) { $0.formUnion($1.channels) }
    }

    /// Hands over one letter.
    public func deliver(_ message: OutgoingMessage) async throws {
        let delivery = deliveries.first { $0.channels.contains(message.way.channel) }
        guard let delivery else { throw DeliveryFault.notConnected }
        try await delivery.deliver(message)
    }
}
