import Foundation
import GRDB
import Permits

extension Record {
    /// The plates that a household keeps, in the order in which they were saved.
    public func savedPlates(of scheme: Exemption) throws -> [SavedPlate] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM savedPlate WHERE exemptionId = ?",
            arguments: [scheme.row]
        ).map(savedPlate).sorted { $0.row < $1.row }
    }

    /// The saved plate with this reference, if it is this household's.
    public func savedPlate(_ reference: Reference, of scheme: Exemption) throws -> SavedPlate? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM savedPlate WHERE reference = ? AND exemptionId = ?",
            arguments: [reference, scheme.row]
        ).map(savedPlate)
    }

    private func savedPlate(_ columns: Row) throws -> SavedPlate {
        guard let plate = try plate(columns) else { throw StoreFault.corrupt }
        let name: Data? = columns["sealedName"]
        return SavedPlate(
            row: columns["id"],
            reference: columns["reference"],
            plate: plate,
            name: try name.map { try keys.open($0, label: .savedPlateName) }
        )
    }
}

extension RecordChange {
    /// Saves a plate for a household; its country is known.
    public mutating func save(
        _ plate: LicensePlate,
        named name: String?,
        for scheme: Exemption
    ) throws -> Reference {
        let reference = Reference.random()
        try note(.savePlate, reference)
        try database.execute(
            sql: """
                INSERT INTO savedPlate (
                    reference, exemptionId, plate, country, sealedName, savedAt)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                reference, scheme.row, keys.seal(plate), plate.country,
                name.map { keys.seal($0, label: .savedPlateName) }, now,
            ]
        )
        return reference
    }

    /// Gives a saved plate another name, or none.
    public mutating func rename(_ saved: SavedPlate, to name: String?) throws {
        try note(.renameSavedPlate, saved.reference)
        try database.execute(
            sql: "UPDATE savedPlate SET sealedName = ? WHERE id = ?",
            arguments: [name.map { keys.seal($0, label: .savedPlateName) }, saved.row]
        )
    }

    /// Erases a saved plate.
    public mutating func drop(_ saved: SavedPlate) throws {
        try note(.dropSavedPlate, saved.reference)
        try database.execute(
            sql: "DELETE FROM savedPlate WHERE id = ?",
            arguments: [saved.row]
        )
    }
}
