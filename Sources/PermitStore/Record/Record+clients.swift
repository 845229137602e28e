import Foundation
import GRDB
import Permits

extension Record {
    /// Every API key ever given out, by name.
    public func clients() throws -> [ClientRecord] {
        try Row.fetchAll(database, sql: "SELECT * FROM client ORDER BY name").map { columns in
            let hash: Data = columns["tokenHash"]
            let revokedAt: Int64? = columns["revokedAt"]
            return ClientRecord(
                name: columns["name"],
                role: columns["role"],
                tokenHash: [UInt8](hash),
                isRevoked: revokedAt != nil
            )
        }
    }
}

extension RecordChange {
    /// Adds an API key; the token itself is never recorded.
    public mutating func addClient(name: String, role: String, tokenHash: [UInt8]) throws {
        try note(.addClient, .random())
        try database.execute(
            sql: "INSERT INTO client (name, role, tokenHash, addedAt) VALUES (?, ?, ?, ?)",
            arguments: [name, role, Data(tokenHash), now]
        )
    }

    /// Gives a client another token; false when there is no such client.
    public mutating func rotateClient(name: String, tokenHash: [UInt8]) throws -> Bool {
        try note(.rotateClient, .random())
        try database.execute(
            sql: "UPDATE client SET tokenHash = ?, revokedAt = NULL WHERE name = ?",
            arguments: [Data(tokenHash), name]
        )
        return database.changesCount > 0
    }

    /// Lets a client's token count no more; false when there is no such client.
    public mutating func revokeClient(name: String) throws -> Bool {
        try note(.revokeClient, .random())
        try database.execute(
            sql: "UPDATE client SET revokedAt = ? WHERE name = ? AND revokedAt IS NULL",
            arguments: [now, name]
        )
        return database.changesCount > 0
    }
}
