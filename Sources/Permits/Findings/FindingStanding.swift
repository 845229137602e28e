/// What an open finding comes to, by all that is known now.
public enum FindingStanding: Hashable, Sendable {
    /// An officer looks on the spot; only then may anything follow.
    case candidate
    /// Nobody could sign on when the plate was met, so nothing may follow.
    case outage(Outage)
    /// It is to be closed, and the plate erased.
    case lifted(FindingClosing.Reason)

    /// Every sighting must be excused before the whole is.
    public init(_ excuses: [SightingExcuse?]) {
        var outage: Outage?
        var isExempt = false
        for excuse in excuses {
            switch excuse {
            case nil:
                self = .candidate
                return
            case .outage(let found)?: outage = outage ?? found
            case .exempt?: isExempt = true
            case .otherwise?: break
            }
        }
        self = outage.map { .outage($0) } ?? .lifted(isExempt ? .laterExempt : .laterOtherwise)
    }
}
