import GRDB
import Permits

extension Record {
    /// The municipality file as the register had it at this version; nil when none was imported.
    public func municipality(version: Int64) throws -> String? {
        try String.fetchOne(
            database,
            sql: """
                SELECT document FROM municipality
                WHERE recordedBy <= ? AND (supersededBy IS NULL OR supersededBy > ?)
                """,
            arguments: [version, version]
        )
    }

    /// The version that brought the municipality file which the register had at this version.
    public func municipalityTaken(by version: Int64) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: """
                SELECT recordedBy FROM municipality
                WHERE recordedBy <= ? AND (supersededBy IS NULL OR supersededBy > ?)
                """,
            arguments: [version, version]
        )
    }
}

extension RecordChange {
    /// Replaces the municipality file.
    public mutating func replaceMunicipality(_ document: String) throws {
        try note(.importMunicipality, .random())
        try database.execute(
            sql: "UPDATE municipality SET supersededBy = ? WHERE supersededBy IS NULL",
            arguments: [effect.version]
        )
        try database.execute(
            sql: "INSERT INTO municipality (document, recordedBy) VALUES (?, ?)",
            arguments: [document, effect.version]
        )
    }
}
