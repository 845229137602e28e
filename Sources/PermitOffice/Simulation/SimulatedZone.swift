import Permits

/// What a draft does to a zone.
public struct SimulatedZone: Hashable, Sendable {
    public let zone: ZoneCode
    /// Ranges of addresses that lie in it today and not under the draft.
    public internal(set) var rangesDropped = 0
    /// Ranges of addresses that lie in it under the draft and not today.
    public internal(set) var rangesAdded = 0
    /// Whether the hours, or their holidays, differ.
    public internal(set) var hoursDiffer = false
    /// Visits of the last year.
    public internal(set) var visits = 0
    /// Regulated minutes that they take by the hours of today.
    public internal(set) var minutesToday = 0
    /// Regulated minutes that they would take by the hours of the draft.
    public internal(set) var minutesDraft = 0
    /// Schemes whose visits would take more than the budget of the draft, and do not today.
    public internal(set) var schemesOverBudget = 0

    init(_ zone: ZoneCode) {
        self.zone = zone
    }

    /// Whether there is anything to tell.
    public var differs: Bool {
        rangesDropped > 0 || rangesAdded > 0 || hoursDiffer || minutesToday != minutesDraft
            || schemesOverBudget > 0
    }
}
