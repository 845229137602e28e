import Foundation
import GRDB
import Permits

extension Record {
    /// A page of the outages that have a moment in `[start, end)`, latest first.
    public func outages(
        from start: Instant,
        until end: Instant,
        page: PageRange
    ) throws -> [Outage] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM outage WHERE startsAt < ? AND (endsAt IS NULL OR endsAt > ?)
                ORDER BY startsAt DESC, id DESC LIMIT ? OFFSET ?
                """,
            arguments: [end, start, page.size + 1, page.offset]
        ).map(outage)
    }

    /// The outage with this reference.
    public func outage(_ reference: Reference) throws -> Outage? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM outage WHERE reference = ?",
            arguments: [reference]
        ).map(outage)
    }

    /// When the service last said that it was there; nil after an orderly stop.
    public func heartbeat() throws -> Instant? {
        try Instant.fetchOne(database, sql: "SELECT at FROM heartbeat WHERE id = 1")
    }

    private func outage(_ columns: Row) throws -> Outage {
        guard let cause = Outage.Cause(rawValue: columns["cause"]) else { throw StoreFault.corrupt }
        let text: Data? = columns["sealedText"]
        return Outage(
            reference: columns["reference"],
            cause: cause,
            start: columns["startsAt"],
            end: columns["endsAt"],
            text: try text.map { try keys.open($0, label: .outageText) }
        )
    }
}

extension RecordChange {
    /// Writes an outage down.
    public mutating func note(_ outage: Outage) throws {
        try note(.noteOutage, outage.reference)
        try database.execute(
            sql: """
                INSERT INTO outage (reference, cause, startsAt, endsAt, sealedText)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                outage.reference, outage.cause.rawValue, outage.start, outage.end,
                outage.text.map { keys.seal($0, label: .outageText) },
            ]
        )
    }

    /// Writes down that an outage is over.
    public mutating func end(_ outage: Outage, at moment: Instant) throws {
        try note(.endOutage, outage.reference)
        try database.execute(
            sql: "UPDATE outage SET endsAt = ? WHERE reference = ?",
            arguments: [moment, outage.reference]
        )
    }

    /// Says that the service is there.
    public func beat(at moment: Instant) throws {
        try database.execute(
            sql: """
                INSERT INTO heartbeat (id, at) VALUES (1, ?)
                ON CONFLICT (id) DO UPDATE SET at = excluded.at
                """,
            arguments: [moment]
        )
    }

    /// Says that the service stops in good order.
    public func rest() throws {
        try database.execute(sql: "DELETE FROM heartbeat WHERE id = 1")
    }
}
