import Foundation
import GRDB
import Permits

extension Record {
    /// Passes every exemption that holds at a moment, oldest first, with its front door.
    public func eachHeldExemption(
        at moment: Instant,
        _ body: (Exemption, Address?) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT * FROM exemption
                WHERE validUntil > ? AND (withdrawnFrom IS NULL OR withdrawnFrom > ?) ORDER BY id
                """,
            arguments: [moment, moment]
        )
        while let row = try rows.next() {
            try body(try exemption(row), try keys.address(row["sealedAddress"]))
        }
    }

    /// Passes every visit that ended in a period and took time, with its zone and the budget of
    /// its scheme; without its plate or name.
    public func eachVisitTime(
        in period: Period,
        _ body: (VisitTime) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT exemption.reference, zone, budgetMinutes, startsAt, endsAt FROM visit
                JOIN exemption ON exemption.id = exemptionId
                WHERE endsAt > ? AND endsAt <= ? AND startsAt < endsAt
                """,
            arguments: [period.start, period.end]
        )
        while let row = try rows.next() {
            guard let time = Period(from: row["startsAt"], until: row["endsAt"]) else { continue }
            try body(
                VisitTime(
                    scheme: row["reference"],
                    zone: row["zone"],
                    budgetMinutes: row["budgetMinutes"],
                    period: time
                )
            )
        }
    }
}
