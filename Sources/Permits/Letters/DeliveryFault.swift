/// Why a letter could not be handed over, told without anything about its addressee.
public enum DeliveryFault: String, Error, CaseIterable, Hashable, Sendable {
    /// No register told where the addressee lives, and no mail address was given.
    case addressUnknown
    /// There is no service for this way of delivering.
    case notConnected
    /// The service did not answer, or asked to come back later.
    case unreachable
    /// The service does not want this letter.
    case refused
    /// The service took too long.
    case timedOut
}
