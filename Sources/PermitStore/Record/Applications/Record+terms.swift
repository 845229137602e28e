import Foundation
import GRDB
import Permits

extension Record {
    /// References of applications that must be brought to attention by this day.
    public func termAlerts(dueBy day: Day) throws -> [Reference] {
        try Reference.fetchAll(
            database,
            sql: """
                SELECT application.reference FROM termWatch
                JOIN application ON application.id = termWatch.applicationId
                WHERE alertOn <= ? AND alertedAt IS NULL ORDER BY alertOn LIMIT 500
                """,
            arguments: [day]
        )
    }

    func suspensions(ofApplication row: Int64) throws -> [TermSuspension] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT firstDay, lastDay FROM termSuspension
                WHERE applicationId = ? ORDER BY firstDay
                """,
            arguments: [row]
        ).compactMap { TermSuspension(from: $0["firstDay"], through: $0["lastDay"]) }
    }

    func termExtension(ofApplication row: Int64) throws -> TermExtension? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM termExtension WHERE applicationId = ?",
            arguments: [row]
        ).map { columns in
            TermExtension(
                original: columns["originalDay"],
                promised: columns["promisedDay"],
                noticed: columns["noticedDay"],
                reason: try keys.open(columns["sealedReason"], label: .termReason)
            )
        }
    }
}

extension RecordChange {
    /// Records that a decision takes longer; the day before stays recorded.
    public mutating func extend(
        termOf application: PermitApplication,
        _ extended: TermExtension
    ) throws -> PermitApplication {
        try note(.extendTerm, application.reference)
        try database.execute(
            sql: """
                INSERT INTO termExtension (
                    applicationId, originalDay, promisedDay, noticedDay, sealedReason)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                application.row, extended.original, extended.promised, extended.noticed,
                keys.seal(extended.reason, label: .termReason),
            ]
        )
        try database.execute(
            sql: "UPDATE application SET decideBy = ?, version = version + 1 WHERE id = ?",
            arguments: [extended.promised, application.row]
        )
        try database.execute(
            sql: """
                UPDATE workItem SET dueBy = ?
                WHERE applicationId = ? AND kind IN ('decide', 'watchTerm') AND closedAt IS NULL
                """,
            arguments: [extended.promised, application.row]
        )
        return try found(application.reference)
    }

    /// Asks for attention from this day on, unless the application is decided by then.
    public mutating func watch(termOf application: PermitApplication, alertOn day: Day) throws {
        try database.execute(
            sql: "INSERT INTO termWatch (applicationId, alertOn) VALUES (?, ?)",
            arguments: [application.row, day]
        )
    }

    /// Notes that attention was asked; false when it was before, or is needed no more.
    public mutating func alert(termOf application: PermitApplication) throws -> Bool {
        try database.execute(
            sql: """
                UPDATE termWatch SET alertedAt = ? WHERE applicationId = ? AND alertedAt IS NULL
                """,
            arguments: [now, application.row]
        )
        guard database.changesCount > 0 else { return false }
        try note(.alertTerm, application.reference)
        return true
    }

    mutating func record(
        _ suspension: TermSuspension,
        of application: PermitApplication
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO termSuspension (applicationId, firstDay, lastDay) VALUES (?, ?, ?)
                """,
            arguments: [application.row, suspension.first, suspension.last]
        )
    }

    /// A case that is decided needs nobody to see to its term.
    mutating func stopWatching(_ application: PermitApplication) throws {
        try database.execute(
            sql: "DELETE FROM termWatch WHERE applicationId = ?",
            arguments: [application.row]
        )
        try close(.watchTerm, on: application)
    }
}
