import Foundation
import GRDB
import Permits

/// What the register says, read within one transaction, so that every answer fits every other.
///
/// The questions stand in `Record+….swift`, a file for each noun of the trade.
public struct Record {
    let database: Statements
    let keys: KeyRing

    /// The number of the newest event: the version of the register.
    public func version() throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(seq) FROM auditEvent") ?? 0
    }

    /// The version that the register had at a moment: the newest event recorded up to then.
    ///
    /// Two steps along an index each, however long the record is. A clock that was set back leaves
    /// events that stand after later ones; those that directly follow count too.
    public func version(knownAt moment: Instant) throws -> Int64 {
        let latest = try Int64.fetchOne(
            database,
            sql: "SELECT seq FROM auditEvent WHERE at <= ? ORDER BY at DESC, seq DESC LIMIT 1",
            arguments: [moment]
        )
        guard let latest else { return 0 }
        let next = try Int64.fetchOne(
            database,
            sql: "SELECT seq FROM auditEvent WHERE seq > ? AND +at > ? ORDER BY seq LIMIT 1",
            arguments: [latest, moment]
        )
        return try next.map { $0 - 1 } ?? version()
    }
}
