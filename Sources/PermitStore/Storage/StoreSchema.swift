import Foundation
import GRDB
import Migrations

/// The shape of the record and the marks by which its file is known.
struct StoreSchema {
    private let migrations: [Migration]

    init(_ migrations: [Migration] = Migration.all) {
        self.migrations = migrations
    }

    /// Refuses a file of another program, of a newer version or of another key; tells whether
    /// the schema is whole, or else is still to be made or completed.
    func isComplete(in database: Database, keys: KeyRing) throws -> Bool {
        guard try mark(of: database) == Self.ours else {
            guard try isEmpty(database) else { throw StoreFault.foreignDatabase }
            return false
        }
        try refuseNewer(database)
        try checkKey(in: database, keys: keys)
        return try migrator.hasCompletedMigrations(database)
    }

    /// Brings the schema up to date, each step whole or not at all.
    func complete(_ writer: any DatabaseWriter, keys: KeyRing) throws {
        try writer.write { database in
            guard try !isComplete(in: database, keys: keys) else { return }
            try database.execute(sql: "PRAGMA application_id = \(Self.ours)")
        }
        try migrator.migrate(writer)
        try writer.write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO keyCheck (id, value) VALUES (1, ?)",
                arguments: [keys.check.value]
            )
            try checkKey(in: database, keys: keys)
        }
    }

    /// Each step leaves its number in the file, where `file` and other tools show it.
    private var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (index, migration) in migrations.enumerated() {
            migrator.registerMigration(migration.name) { database in
                try database.execute(sql: migration.sql)
                try database.execute(sql: "PRAGMA user_version = \(index + 1)")
            }
        }
        return migrator
    }

    private func refuseNewer(_ database: Database) throws {
        let unknown = try migrator.appliedIdentifiers(database).subtracting(migrations.map(\.name))
        let number = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard !unknown.isEmpty || number > migrations.count else { return }
        throw StoreFault.newerSchema(
            found: unknown.max() ?? String(number),
            known: migrations.last?.name ?? "none"
        )
    }

    private func checkKey(in database: Database, keys: KeyRing) throws {
        guard try database.tableExists("keyCheck"),
            let value = try Data.fetchOne(database, sql: "SELECT value FROM keyCheck")
        else { return }
        guard keys.check.accepts(value) else { throw StoreFault.wrongKey }
    }

    private func mark(of database: Database) throws -> Int? {
        try Int.fetchOne(database, sql: "PRAGMA application_id")
    }

    private func isEmpty(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
    }

    /// `KLOK`, in the header of each file.
    private static let ours = 0x4B4C_4F4B
}
