import Permits

/// Brings a letter to its addressee, by mail or on paper.
public protocol MessageDelivery: Sendable {
    /// The ways on which it can deliver; letters for another way wait.
    var channels: Set<LetterChannel> { get }

    /// Hands over one letter.
    ///
    /// Throws ``DeliveryFault`` or any other error when it could not be handed over; it is then
    /// tried again, later and later. The same letter may come twice after a crash: its `id` tells.
    func deliver(_ message: OutgoingMessage) async throws
}

extension MessageDelivery {
    /// Every way there is.
    public var channels: Set<LetterChannel> { Set(LetterChannel.allCases) }
}
