import Foundation
import Permits

/// What the office keeps in mind about an exemption while it lasts.
public struct ExemptionWatch: Sendable {
    /// Reminders that were due up to this moment are dealt with.
    public let remindedUpTo: Instant
    /// The address that the exemption is for.
    public let address: Address?
    /// The address about which a person was told, as a keyed hash.
    let movedTo: Data?
}
