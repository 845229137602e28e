import Foundation
import GRDB
import Permits

extension Record {
    /// Messages that were written and not yet sent, oldest first, by row.
    public func unsentMessages(limit: Int) throws -> [(row: Int64, message: MessageRecord)] {
        try Row.fetchAll(
            database,
            sql: "SELECT id, sealedMessage FROM message WHERE sentAt IS NULL ORDER BY id LIMIT ?",
            arguments: [limit]
        ).map { columns in
            let text = try keys.open(columns["sealedMessage"], label: .message)
            let message = try JSONDecoder().decode(MessageRecord.self, from: Data(text.utf8))
            return (columns["id"], message)
        }
    }
}

extension RecordChange {
    /// Writes a message to a holder; it is sent after this change is on disk.
    public func write(_ message: MessageRecord, to holder: Holder) throws {
        let text = String(decoding: try JSONEncoder().encode(message), as: UTF8.self)
        try database.execute(
            sql: "INSERT INTO message (holderId, sealedMessage, writtenAt) VALUES (?, ?, ?)",
            arguments: [try holderRow(holder), keys.seal(text, label: .message), now]
        )
    }

    /// Records that a message was sent.
    public func sent(message row: Int64) throws {
        try database.execute(
            sql: "UPDATE message SET sentAt = ? WHERE id = ?",
            arguments: [now, row]
        )
    }
}
