import Permits
import PermitStore

/// What a visitor with a link may know: zone, end, what became of the request, rule of the disc.
///
/// Nothing about the household.
public struct GuestView: Sendable {
    /// How far it is.
    public enum State: Hashable, Sendable {
        case waiting(until: Instant)
        /// Signed on at least up to `until`.
        case signedOn(until: Instant)
        /// The visit is over.
        case over
        /// No registration is needed now.
        case notNeeded
        case declined, expired
    }

    /// Nil when nothing was recorded.
    public let reference: Reference?
    public let state: State
    public let zoneName: String
    /// How long the disc allows without registration, in minutes.
    public let discMinutes: Int
}
