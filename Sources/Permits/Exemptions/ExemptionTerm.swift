/// When an exemption can be renewed, counted from its end.
public struct ExemptionTerm: Hashable, Sendable {
    /// The first moment at which a renewal may be asked.
    public let renewableFrom: Instant
    /// The end of the cover.
    public let end: Instant
    /// The first moment at which only a new application helps.
    public let graceUntil: Instant

    /// Whether a renewal may be asked at this moment.
    public func isRenewable(at moment: Instant) -> Bool {
        renewableFrom <= moment && moment < graceUntil
    }

    /// Whether the cover has ended and a renewal may still be asked.
    public func isInGrace(at moment: Instant) -> Bool {
        end <= moment && moment < graceUntil
    }
}
