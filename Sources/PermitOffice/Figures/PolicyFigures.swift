import Permits

/// What the policy comes to, in counts that tell of nobody in particular.
public struct PolicyFigures: Sendable {
    /// How long it took from application to decision.
    public enum LeadTime: String, CaseIterable, Sendable {
        case sameDay, week, fourWeeks, eightWeeks, longer

        init(days: Int) {
            switch days {
            case ..<1: self = .sameDay
            case ..<8: self = .week
            case ..<29: self = .fourWeeks
            case ..<57: self = .eightWeeks
            default: self = .longer
            }
        }
    }

    /// How much of a visitor budget is used.
    public enum BudgetUse: String, CaseIterable, Sendable {
        case nothing, quarter, half, threeQuarters, whole

        init(used: Int, of budget: Int) {
            switch used * 100 / max(1, budget) {
            case 0 where used == 0: self = .nothing
            case ..<25: self = .quarter
            case ..<50: self = .half
            case ..<75: self = .threeQuarters
            default: self = .whole
            }
        }
    }

    /// Applications by week, from the week of their Monday; a quarter of a year.
    public let weeks: [(monday: Day, count: Int)]
    /// First decisions of a year by the rules alone.
    public let automatic: Int
    /// First decisions of a year by a person.
    public let byPerson: Int
    /// Refusals of a year, by ground.
    public let grounds: [DecisionReason: Int]
    /// First decisions of a year, by how long they took.
    public let leadTimes: [LeadTime: Int]
    /// Visitor schemes that hold now, by the share of their budget that visits of a year took.
    public let budgets: [BudgetUse: Int]

    /// Groups smaller than this are not shown: somebody might be recognised in them.
    public static let groupMin = 10

    /// The count as it may be shown; nil when the group is too small.
    public static func shown(_ count: Int) -> Int? {
        count < groupMin ? nil : count
    }
}
