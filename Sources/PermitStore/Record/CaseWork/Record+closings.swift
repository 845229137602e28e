import GRDB
import Permits

extension Record {
    /// The kind of the thing that waits, or waited, for a person under this reference.
    public func standing(
        ofWorkItem reference: Reference
    ) throws -> (kind: WorkItem.Kind, isOpen: Bool)? {
        try Row.fetchOne(
            database,
            sql: "SELECT kind, closedAt FROM workItem WHERE reference = ?",
            arguments: [reference]
        ).map { columns in
            guard let kind = WorkItem.Kind(rawValue: columns["kind"]) else {
                throw StoreFault.corrupt
            }
            let closedAt: Instant? = columns["closedAt"]
            return (kind, closedAt == nil)
        }
    }

    /// Whether something of this kind about an exemption waits for a person.
    public func isOpen(_ kind: WorkItem.Kind, on exemption: Exemption) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM workItem
                    WHERE exemptionId = ? AND kind = ? AND closedAt IS NULL)
                """,
            arguments: [exemption.row, kind.rawValue]
        ) ?? false
    }
}

extension RecordChange {
    /// Takes something off the list with a note of the person who looked at it.
    public mutating func close(workItem reference: Reference, text: String) throws {
        try note(.closeWorkItem, reference)
        try database.execute(
            sql: """
                INSERT INTO workItemClosing (workItemId, closedBy, sealedText)
                SELECT id, ?, ? FROM workItem WHERE reference = ?
                """,
            arguments: [actor, keys.seal(text, label: .closing), reference]
        )
        try database.execute(
            sql: "UPDATE workItem SET closedAt = ? WHERE reference = ?",
            arguments: [now, reference]
        )
    }
}
