import Foundation
import GRDB
import PermitStore
import Testing

/// The schema as a whole, so that a change of it shows what it comes to.
struct SchemaDumpTests {
    @Test func `The schema is the one that is written down`() async throws {
        let place = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "schema.sql")

        let schema = try await onRecordBench { try Self.dump(of: $0) }

        let written = try String(contentsOf: place, encoding: .utf8)
        if schema != written {
            let fresh = NSTemporaryDirectory() + "schema.sql"
            try schema.write(toFile: fresh, atomically: true, encoding: .utf8)
            Issue.record("look at \(fresh), and put it in the place of \(place.lastPathComponent)")
        }
    }

    @Test func `Every table of our own is strict`() async throws {
        try await onRecordBench { bench in
            let loose = try await bench.file.pool.read { database in
                try String.fetchSet(
                    database,
                    sql: """
                        SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict
                        """
                )
            }

            #expect(loose == ["grdb_migrations", "sqlite_schema"])
        }
    }

    /// Every statement that made the schema, in the order in which it was made.
    private static func dump(of bench: RecordBench) throws -> String {
        let statements = try bench.file.pool.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT sql FROM sqlite_schema
                    WHERE sql IS NOT NULL AND tbl_name <> 'grdb_migrations' ORDER BY rowid
                    """
            )
        }
        return statements.map { $0 + ";\n" }.joined()
    }
}
