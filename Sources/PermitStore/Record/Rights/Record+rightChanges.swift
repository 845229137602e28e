import GRDB
import Permits

extension Record {
    /// What became of rights after this version, about so many steps; no version is cut in two.
    ///
    /// A right that came and went within them is not told. Neither are rows that were destroyed,
    /// which were over long before.
    public func rightChanges(after version: Int64, limit: Int) throws -> RightChanges {
        let newest = try self.version()
        let steps = try versionsOfSteps(after: version, limit: limit + 1)
        let last = steps.count > limit ? steps[limit - 1] : newest
        return RightChanges(
            added: try rightsAdded(after: version, upTo: last),
            ended: try rightsEnded(after: version, upTo: last),
            version: last,
            hasMore: last < newest
        )
    }

    /// When the register changed first after this version; nil when it did not.
    public func nextChange(after version: Int64) throws -> Instant? {
        try Instant.fetchOne(
            database,
            sql: "SELECT at FROM auditEvent WHERE seq > ? ORDER BY seq LIMIT 1",
            arguments: [version]
        )
    }

    /// The version that brought the rules that count now; 0 when they came with the program.
    public func municipalityVersion() throws -> Int64 {
        try Int64.fetchOne(
            database,
            sql: "SELECT recordedBy FROM municipality WHERE supersededBy IS NULL"
        ) ?? 0
    }

    private func versionsOfSteps(after version: Int64, limit: Int) throws -> [Int64] {
        let added = try Int64.fetchAll(
            database,
            sql: """
                SELECT recordedBy FROM parkingRight WHERE recordedBy > ?
                ORDER BY recordedBy LIMIT ?
                """,
            arguments: [version, limit]
        )
        let ended = try Int64.fetchAll(
            database,
            sql: """
                SELECT supersededBy FROM parkingRight WHERE supersededBy > ?
                ORDER BY supersededBy LIMIT ?
                """,
            arguments: [version, limit]
        )
        return (added + ended).sorted()
    }

    private func rightsAdded(after version: Int64, upTo last: Int64) throws -> [HeldRight] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM parkingRight WHERE recordedBy > ? AND recordedBy <= ?
                  AND (supersededBy IS NULL OR supersededBy > ?)
                ORDER BY recordedBy, id
                """,
            arguments: [version, last, last]
        ).map(held)
    }

    private func rightsEnded(after version: Int64, upTo last: Int64) throws -> [HeldRight] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM parkingRight WHERE supersededBy > ? AND supersededBy <= ?
                  AND recordedBy <= ?
                ORDER BY supersededBy, id
                """,
            arguments: [version, last, version]
        ).map(held)
    }
}
