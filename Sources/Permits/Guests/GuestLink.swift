/// A link with which visitors of a household sign themselves on, without logging in.
public struct GuestLink: Hashable, Sendable {
    /// The row of the record that holds it.
    public let row: Int64
    public let reference: Reference
    /// What the household calls it.
    public let name: String?
    /// Whether the household says yes or no to each visitor.
    public let needsApproval: Bool
    /// The first moment at which it counts no more.
    public let validUntil: Instant
    /// How often it may be used in all.
    public let uses: Int
    /// How often it may still be used; a request that waits counts as a use.
    public let usesLeft: Int

    /// How many a household may have at once.
    public static let countMax = 20
    /// How often one link may be used at the most.
    public static let usesMax = 100

    /// Brings together what the record holds about one link.
    public init(
        row: Int64,
        reference: Reference,
        name: String?,
        needsApproval: Bool,
        validUntil: Instant,
        uses: Int,
        usesLeft: Int
    ) {
        self.row = row
        self.reference = reference
        self.name = name
        self.needsApproval = needsApproval
        self.validUntil = validUntil
        self.uses = uses
        self.usesLeft = usesLeft
    }

    /// Whether a visitor may come in by it now.
    public func isOpen(at moment: Instant) -> Bool {
        moment < validUntil && usesLeft > 0
    }

    /// Until when a visitor who asks now is waited for: twelve hours, the end of the link or the
    /// end of the visit that is asked, whichever comes first.
    public func requestExpiry(askedAt now: Instant, wantedUntil: Instant?) -> Instant {
        min(now.adding(minutes: 12 * 60), validUntil, wantedUntil ?? validUntil)
    }
}
