import Permits

/// What became of a repair that was asked for.
public enum RepairOutcome: Sendable {
    /// It was only tried: this is what it would do.
    case preview([RepairPlan])
    case carriedOut(Repair, [RepairPlan])
}
