import GRDB
import Permits

extension Record {
    /// How many applications came in, by the week of their first day in UTC, a Monday.
    public func applicationsByWeek(since moment: Instant) throws -> [(monday: Day, count: Int)] {
        // The first of January 1970 was a Thursday, three days after a Monday.
        try Row.fetchAll(
            database,
            sql: """
                SELECT (receivedAt / 86400 + 3) / 7 AS week, count(*) AS count FROM application
                WHERE receivedAt >= ? GROUP BY week ORDER BY week
                """,
            arguments: [moment]
        ).map { (Day(number: ($0["week"] as Int) * 7 - 3), $0["count"]) }
    }

    /// How many first decisions were taken, by the rules alone and by a person.
    public func decisionCounts(
        since moment: Instant
    ) throws -> (automatic: Int, byPerson: Int) {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT count(CASE WHEN isAutomatic THEN 1 END) AS automatic, count(*) AS whole
                FROM decision WHERE position = 1 AND takenAt >= ?
                """,
            arguments: [moment]
        )
        guard let row else { throw StoreFault.corrupt }
        let automatic: Int = row["automatic"]
        return (automatic, row["whole"] - automatic)
    }

    /// How many refusals rest on each ground; one may rest on several.
    public func refusalGrounds(since moment: Instant) throws -> [DecisionReason: Int] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT reasons, count(*) AS count FROM decision
                WHERE outcome = 'refused' AND takenAt >= ? GROUP BY reasons
                """,
            arguments: [moment]
        )
        return rows.reduce(into: [:]) { counts, row in
            let words: String = row["reasons"]
            for reason in words.split(separator: " ").compactMap({
                DecisionReason(rawValue: String($0))
            }) {
                counts[reason, default: 0] += row["count"] as Int
            }
        }
    }

    /// How many applications were first decided after so many whole days.
    public func leadTimes(since moment: Instant) throws -> [(days: Int, count: Int)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT (takenAt - receivedAt) / 86400 AS days, count(*) AS count
                FROM decision JOIN application ON application.id = decision.applicationId
                WHERE position = 1 AND takenAt >= ? GROUP BY days ORDER BY days
                """,
            arguments: [moment]
        ).map { ($0["days"], $0["count"]) }
    }

    /// Of each visitor scheme that holds: its budget and the minutes of its visits since a moment.
    public func budgetsUsed(
        since moment: Instant,
        at now: Instant
    ) throws -> [(budget: Int, used: Int)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT budgetMinutes AS budget, coalesce(sum(costMinutes), 0) AS used
                FROM exemption
                LEFT JOIN visit ON visit.exemptionId = exemption.id AND visit.startsAt >= ?
                WHERE budgetMinutes > 0 AND validFrom <= ? AND validUntil > ?
                    AND (withdrawnFrom IS NULL OR withdrawnFrom > ?)
                GROUP BY exemption.id
                """,
            arguments: [moment, now, now, now]
        ).map { ($0["budget"], $0["used"]) }
    }
}
