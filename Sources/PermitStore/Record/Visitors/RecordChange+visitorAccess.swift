import GRDB
import Permits

extension RecordChange {
    /// Erases all that a scheme which ended let people use: saved plates, delegates, links with
    /// what was asked by them, the telephone's number and PIN, and the calendar's address.
    public mutating func eraseVisitorAccess(of scheme: Exemption) throws {
        try note(.eraseVisitorAccess, scheme.reference)
        let row: StatementArguments = [scheme.row]
        try database.execute(sql: "DELETE FROM savedPlate WHERE exemptionId = ?", arguments: row)
        try database.execute(sql: "DELETE FROM delegate WHERE exemptionId = ?", arguments: row)
        try database.execute(
            sql: """
                DELETE FROM guestRequest WHERE guestLinkId IN (
                    SELECT id FROM guestLink WHERE exemptionId = ?)
                """,
            arguments: row
        )
        try database.execute(sql: "DELETE FROM guestLink WHERE exemptionId = ?", arguments: row)
        try endTelephone(of: scheme)
        try endCalendarFeed(of: scheme)
    }
}
