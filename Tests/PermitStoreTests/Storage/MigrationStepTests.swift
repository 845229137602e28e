import GRDB
import Migrations
import Testing

/// A record of an earlier version keeps what it holds.
struct MigrationStepTests {
    @Test func `Work that waits, and how it was closed, survives the table's new shape`() throws {
        let database = try DatabaseQueue()
        try Self.migrator(Migration.all.prefix { $0.name != "V0009__findings" }).migrate(database)
        try database.write { database in
            try database.execute(sql: Self.rows)
        }
        let before = try Self.work(database)

        try Self.migrator(Migration.all[...]).migrate(database)

        #expect(try Self.work(database) == before && before.count == 2)
        try database.write { database in
            try database.execute(sql: "UPDATE workItem SET kind = 'checkPlate' WHERE id = 7")
            #expect(throws: DatabaseError.self) {
                try database.execute(sql: "UPDATE workItem SET kind = 'anything' WHERE id = 7")
            }
            #expect(throws: DatabaseError.self) {
                try database.execute(sql: "DELETE FROM workItem WHERE id = 9")
            }
        }
    }

    private static func migrator(_ migrations: ArraySlice<Migration>) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
        }
        return migrator
    }

    private static func work(_ database: DatabaseQueue) throws -> [Row] {
        try database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT workItem.*, closedBy FROM workItem
                    LEFT JOIN workItemClosing ON workItemId = workItem.id ORDER BY id
                    """
            )
        }
    }

    private static let rows = """
        INSERT INTO holder VALUES (1, 'citizen', zeroblob(16), zeroblob(32));
        INSERT INTO exemption (
            id, reference, product, holderId, validFrom, validUntil, version)
        VALUES (3, zeroblob(16), 'resident', 1, 0, 10, 1);
        INSERT INTO workItem VALUES
            (7, randomblob(16), 'lookIntoMisuse', 'holderMoved', NULL, 3, 20, 1, 'j', 5, NULL),
            (9, randomblob(16), 'deliverLetter', 'letterStuck', NULL, 3, 21, 0, NULL, 6, 8);
        INSERT INTO workItemClosing VALUES (9, 'j', zeroblob(32));
        """
}
