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
    public func version(knownAt moment: Instant) throws -> Int64 {
        try Int64.fetchOne(
            database,
            sql: "SELECT max(seq) FROM auditEvent WHERE at <= ?",
            arguments: [moment]
        )
            ?? 0
    }
}
