import Permits

/// When a visitor was signed on, and under what; nothing that tells who it was.
public struct VisitTime: Hashable, Sendable {
    /// The scheme.
    public let scheme: Reference
    public let zone: ZoneCode?
    /// What the scheme has for a year.
    public let budgetMinutes: Int?
    public let period: Period

    /// Makes one.
    public init(scheme: Reference, zone: ZoneCode?, budgetMinutes: Int?, period: Period) {
        self.scheme = scheme
        self.zone = zone
        self.budgetMinutes = budgetMinutes
        self.period = period
    }
}
