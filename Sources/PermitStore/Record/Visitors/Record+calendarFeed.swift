import Foundation
import GRDB
import Permits

extension Record {
    /// Since when a calendar may read the visits of a scheme; nil when none may.
    public func calendarFeed(of scheme: Exemption) throws -> Instant? {
        try Instant.fetchOne(
            database,
            sql: "SELECT madeAt FROM calendarFeed WHERE exemptionId = ?",
            arguments: [scheme.row]
        )
    }

    /// The scheme whose visits a calendar reads with this secret.
    public func scheme(calendarSecret secret: String) throws -> Exemption? {
        let row = try Int64.fetchOne(
            database,
            sql: "SELECT exemptionId FROM calendarFeed WHERE secretHash = ?",
            arguments: [keys.secrets.hash(secret)]
        )
        return try row.flatMap { try exemption(row: $0) }
    }
}

extension RecordChange {
    /// Lets calendars read the visits of a scheme with this secret, in the place of the one before.
    public mutating func makeCalendarFeed(secret: String, for scheme: Exemption) throws {
        try note(.makeCalendarFeed, scheme.reference)
        try database.execute(
            sql: """
                INSERT INTO calendarFeed (exemptionId, secretHash, madeAt) VALUES (?, ?, ?)
                ON CONFLICT (exemptionId) DO UPDATE SET
                    secretHash = excluded.secretHash, madeAt = excluded.madeAt
                """,
            arguments: [scheme.row, keys.secrets.hash(secret), now]
        )
    }

    /// Lets no calendar read the visits of a scheme any more.
    public mutating func endCalendarFeed(of scheme: Exemption) throws {
        try note(.endCalendarFeed, scheme.reference)
        try database.execute(
            sql: "DELETE FROM calendarFeed WHERE exemptionId = ?",
            arguments: [scheme.row]
        )
    }
}
