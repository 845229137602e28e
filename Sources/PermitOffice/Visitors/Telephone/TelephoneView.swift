import Permits
import PermitStore

/// The telephone access of a scheme as its household sees it; the PIN is not part of it.
public struct TelephoneView: Sendable {
    public let number: LineNumber
    /// Since when this PIN counts.
    public let since: Instant
    /// Until when no PIN is looked at after too many wrong ones; nil when the line is open.
    public let lockedUntil: Instant?

    init(_ access: TelephoneAccess, at now: Instant) {
        number = access.number
        since = access.setAt
        lockedUntil = access.lock.isLocked(at: now) ? access.lock.lockedUntil : nil
    }
}
