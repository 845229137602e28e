import Foundation
import GRDB
import Permits

/// A change of the register within one transaction: all of it reaches the disk and the index, or
/// nothing does.
///
/// Each change first notes what is done, which gives it its version; rows point to that version.
public struct RecordChange {
    /// What the register says at this point of the transaction.
    public let record: Record
    /// The moment of the change, read once by the use-case.
    public let now: Instant
    /// Who does it, as the audit chain names it; a delegate or a visitor is found on the way.
    public var actor: String
    /// What the index must follow once this is on disk.
    public internal(set) var effect = RecordEffect()

    init(record: Record, now: Instant, actor: String) {
        self.record = record
        self.now = now
        self.actor = actor
    }

    /// Notes in the audit chain what is done to the thing with this reference.
    public mutating func note(_ action: AuditAction, _ subject: Reference) throws {
        let previous = try Row.fetchOne(
            database,
            sql: "SELECT seq, hash FROM auditEvent ORDER BY seq DESC LIMIT 1"
        )
        let line = AuditLine(
            seq: (previous?["seq"] ?? 0) + 1,
            at: now,
            actor: actor,
            action: action.rawValue,
            subject: subject.text
        )
        let hash = keys.audit.hash(of: line, after: previous?["hash"] ?? AuditChain.origin)
        try database.execute(
            sql: """
                INSERT INTO auditEvent (seq, at, actor, action, subject, hash)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [line.seq, line.at, line.actor, line.action, line.subject, hash]
        )
        effect.version = line.seq
    }

    var database: Statements { record.database }
    var keys: KeyRing { record.keys }
}
