import Foundation
import GRDB
import Migrations
import PermitStore
import Testing

private let keys = KeyRing(secret: SecretKey.random())

@Test func `A new record is made private, whole and durable`() throws {
    try inScratchFolder { folder in
        let file = try StoreFile(folder + "/record", mode: .create, keys: keys)

        #expect(try permissions(of: folder + "/record") == 0o600)
        #expect(try permissions(of: folder + "/record-wal") == 0o600)
        let settings = try file.pool.writeWithoutTransaction { database in
            try ["journal_mode", "synchronous", "foreign_keys", "trusted_schema", "user_version"]
                .map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
        }
        #expect(settings == ["wal", "2", "1", "0", String(Migration.all.count)])
        #expect(try file.firstDamage() == nil)
        try file.close()
        #expect(!FileManager.default.fileExists(atPath: folder + "/record-wal"))
    }
}

@Test func `A record that was made opens again in every mode`() throws {
    try inScratchFolder { folder in
        let path = folder + "/record"
        try StoreFile(path, mode: .create, keys: keys).close()

        for mode in [StoreFile.Mode.existing, .readOnly, .create] {
            try StoreFile(path, mode: mode, keys: keys).close()
        }
    }
}

@Test func `A record is read while a service writes it`() throws {
    try inScratchFolder { folder in
        let path = folder + "/record"
        let service = try StoreFile(path, mode: .create, keys: keys)
        try service.pool.write { try $0.execute(sql: "CREATE TABLE extra (n INTEGER)") }

        let reader = try StoreFile(path, mode: .readOnly, keys: keys)

        #expect(try reader.pool.read { try $0.tableExists("extra") })
        #expect(throws: (any Error).self) {
            try reader.pool.write { try $0.execute(sql: "DROP TABLE extra") }
        }
        try reader.close()
        try service.pool.write { try $0.execute(sql: "INSERT INTO extra VALUES (1)") }
        try service.close()
    }
}

@Test(arguments: [StoreFile.Mode.existing, .readOnly])
func `A missing record is refused and not made`(mode: StoreFile.Mode) throws {
    try inScratchFolder { folder in
        #expect(throws: StoreFault.missing) {
            try StoreFile(folder + "/record", mode: mode, keys: keys)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.isEmpty)
    }
}

@Test func `A record cannot be made in a folder that is not there`() throws {
    try inScratchFolder { folder in
        #expect(throws: StoreFault.io("No such file or directory")) {
            try StoreFile(folder + "/none/record", mode: .create, keys: keys)
        }
        #expect(throws: StoreFault.notADatabase) {
            try StoreFile(folder, mode: .create, keys: keys)
        }
    }
}

@Test(arguments: [StoreFile.Mode.existing, .readOnly, .create])
func `A file that is refused stays as it was`(mode: StoreFile.Mode) throws {
    try expectRefusal(.notADatabase, mode) { path in
        try Data("no database, but long enough to look like one".utf8)
            .write(to: URL(fileURLWithPath: path))
    }
    try expectRefusal(.notADatabase, mode) { path in
        try Data((0..<100_000).map { _ in UInt8.random(in: 1...255) })
            .write(to: URL(fileURLWithPath: path))
    }
    try expectRefusal(.foreignDatabase, mode) { path in
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (n)") }
    }
    try expectRefusal(.newerSchema(found: "V9999__future", known: newest), mode) { path in
        try change(path, "INSERT INTO grdb_migrations VALUES ('V9999__future')")
    }
    try expectRefusal(.newerSchema(found: "9999", known: newest), mode) { path in
        try change(path, "PRAGMA user_version = 9999")
    }
    try expectRefusal(.wrongKey, mode) { path in
        try change(path, "UPDATE keyCheck SET value = x'00'")
    }
}

@Test(arguments: [StoreFile.Mode.existing, .readOnly, .create])
func `A file that is refused keeps what its log still holds`(mode: StoreFile.Mode) throws {
    try inScratchFolder { folder in
        let (path, copy) = (folder + "/record", folder + "/copy")
        let file = try StoreFile(path, mode: .create, keys: keys)
        try file.pool.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('V9999__future')")
        }
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
        }
        let before = try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: copy + $0)) }

        #expect(throws: StoreFault.newerSchema(found: "V9999__future", known: newest)) {
            try StoreFile(copy, mode: mode, keys: keys)
        }

        let after = try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: copy + $0)) }
        #expect(before == after)
        try file.close()
    }
}

@Test(arguments: [StoreFile.Mode.existing, .readOnly, .create])
func `A damaged record is refused and stays as it was`(mode: StoreFile.Mode) throws {
    for part in [0.1, 0.3, 0.5, 0.7] {
        try expectRefusal(.corrupt, mode) { path in
            try StoreFile(path, mode: .create, keys: keys).close()
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            let page = Int(Double(bytes.count / 4096) * part) + 1
            bytes.replaceSubrange(
                page * 4096..<(page + 1) * 4096,
                with: Data(repeating: 0xA5, count: 4096)
            )
            try bytes.write(to: URL(fileURLWithPath: path))
        }
    }
    try expectRefusal(.corrupt, mode) { path in
        try StoreFile(path, mode: .create, keys: keys).close()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
    }
}

@Test(arguments: [StoreFile.Mode.existing, .readOnly])
func `A record without its latest schema is refused until it is brought up to date`(
    mode: StoreFile.Mode
) throws {
    try expectRefusal(.outdatedSchema, mode) { path in
        try Data().write(to: URL(fileURLWithPath: path))
    }
    try expectRefusal(.outdatedSchema, mode) { path in
        try change(path, "DELETE FROM grdb_migrations; PRAGMA user_version = 0")
    }
}

@Test func `An empty file becomes a record when one is asked for`() throws {
    try inScratchFolder { folder in
        let path = folder + "/record"
        try Data().write(to: URL(fileURLWithPath: path))

        try StoreFile(path, mode: .create, keys: keys).close()
        try StoreFile(path, mode: .existing, keys: keys).close()
    }
}

@Test(arguments: ["/record", ""])
func `A record or folder that nobody may write is refused`(name: String) throws {
    try inScratchFolder { folder in
        let path = folder + "/record"
        try StoreFile(path, mode: .create, keys: keys).close()
        let mode = try permissions(of: folder + name)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o555],
            ofItemAtPath: folder + name
        )
        defer {
            try? FileManager.default.setAttributes(
                [.posixPermissions: mode ?? 0o700],
                ofItemAtPath: folder + name
            )
        }

        #expect(throws: StoreFault.readOnly) {
            try StoreFile(path, mode: .existing, keys: keys)
        }
    }
}

@Test func `Another key is refused and the right one still fits`() throws {
    try inScratchFolder { folder in
        let path = folder + "/record"
        let others = KeyRing(secret: SecretKey.random())
        try StoreFile(path, mode: .create, keys: keys).close()

        for mode in [StoreFile.Mode.existing, .readOnly, .create] {
            #expect(throws: StoreFault.wrongKey) {
                try StoreFile(path, mode: mode, keys: others)
            }
        }
        try StoreFile(path, mode: .existing, keys: keys).close()
    }
}

@Test func `Damage to the content of a record is found`() throws {
    try inScratchFolder { folder in
        let file = try StoreFile(folder + "/record", mode: .create, keys: keys)
        try file.pool.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE parent (id INTEGER PRIMARY KEY);
                    CREATE TABLE child (parent INTEGER REFERENCES parent (id));
                    """
            )
        }
        try file.pool.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA foreign_keys = OFF;
                    INSERT INTO child VALUES (7);
                    PRAGMA foreign_keys = ON;
                    """
            )
        }

        #expect(
            try file.firstDamage() == "row 1 of child refers to a row of parent that is not there"
        )
    }
}

@Test func `Only one process at a time serves a record`() throws {
    try inScratchFolder { folder in
        let path = folder + "/record"
        var claim: StoreClaim? = try StoreClaim(path)

        #expect(throws: StoreFault.locked) { try StoreClaim(path) }

        withExtendedLifetime(claim) {}
        claim = nil
        _ = try StoreClaim(path)
    }
}

private var newest: String { Migration.all.last?.name ?? "none" }

/// Makes a record, changes it as another hand would, and closes it.
private func change(_ path: String, _ sql: String) throws {
    let file = try StoreFile(path, mode: .create, keys: keys)
    try file.pool.writeWithoutTransaction { try $0.execute(sql: sql) }
    try file.close()
}

private func expectRefusal(
    _ fault: StoreFault,
    _ mode: StoreFile.Mode,
    of make: (String) throws -> Void
) throws {
    try inScratchFolder { folder in
        let path = folder + "/record"
        try make(path)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))

        #expect(throws: fault) { try StoreFile(path, mode: mode, keys: keys) }

        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
}
