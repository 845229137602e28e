import Permits

/// Everything that a case worker needs to know about one exemption.
public struct ExemptionFile: Sendable {
    public let view: ExemptionView
    /// Changes of its plate, newest first.
    public let changes: [PlateChangeView]
    /// Announcements that it would be withdrawn, newest first.
    public let intentions: [WithdrawalIntention]
    /// What waits for a person, by deadline.
    public let work: [WorkItem]
    /// Why the reader may not handle it; nil when they may.
    public let obstacle: OfficeRefusal?
}
