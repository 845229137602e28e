import Permits

/// What a household asks of a link for visitors.
public struct GuestLinkWish: Hashable, Sendable {
    /// What the household calls it.
    public let name: String?
    /// Whether the household says yes or no to each visitor.
    public let needsApproval: Bool
    /// The first moment at which it counts no more.
    public let validUntil: Instant
    /// How often it may be used.
    public let uses: Int

    /// Makes a wish.
    public init(name: String?, needsApproval: Bool, validUntil: Instant, uses: Int) {
        self.name = name
        self.needsApproval = needsApproval
        self.validUntil = validUntil
        self.uses = uses
    }
}
