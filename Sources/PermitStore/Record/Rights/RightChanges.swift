import Permits

/// What became of rights between two versions of the register.
public struct RightChanges: Sendable {
    /// Rights that were not there at the earlier version and count at the later one.
    public let added: [HeldRight]
    /// Rights that counted at the earlier version and no more at the later one.
    public let ended: [HeldRight]
    /// The later version: what is asked for after it comes next.
    public let version: Int64
    /// Whether the register has later versions.
    public let hasMore: Bool
}
