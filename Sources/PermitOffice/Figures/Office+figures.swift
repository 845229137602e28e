import Permits
import PermitStore

extension Office {
    private static let weeksShown = 13

    /// What the policy came to in the last year, and in the last quarter by week.
    public func policyFigures() async throws -> PolicyFigures {
        let now = clock.now()
        let today = civil.day(of: now)
        let year = civil.start(of: today.adding(years: -1))
        let monday = today.adding(days: -today.weekday.rawValue)
        let mondays = (0..<Self.weeksShown).reversed().map { monday.adding(days: -7 * $0) }
        let quarter = Instant(seconds: Int64(mondays[0].number) * 86_400)
        return try await register.store.read { record in
            let received = Dictionary(
                try record.applicationsByWeek(since: quarter).map { ($0.monday, $0.count) },
                uniquingKeysWith: +
            )
            let decisions = try record.decisionCounts(since: year)
            return PolicyFigures(
                weeks: mondays.map { ($0, received[$0] ?? 0) },
                automatic: decisions.automatic,
                byPerson: decisions.byPerson,
                grounds: try record.refusalGrounds(since: year),
                leadTimes: Dictionary(
                    try record.leadTimes(since: year).map { time in
                        (PolicyFigures.LeadTime(days: time.days), time.count)
                    },
                    uniquingKeysWith: +
                ),
                budgets: Dictionary(
                    try record.budgetsUsed(since: year, at: now).map { scheme in
                        (PolicyFigures.BudgetUse(used: scheme.used, of: scheme.budget), 1)
                    },
                    uniquingKeysWith: +
                )
            )
        }
    }
}
