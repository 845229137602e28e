import Foundation
import GRDB
import Permits

extension Record {
    /// Whether an application is a member of staff's own, or of the same front door.
    public func concerns(_ application: PermitApplication, staff name: String) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM staffPerson
                    JOIN application ON application.id = ?
                    JOIN holder ON holder.id = application.holderId
                    WHERE name = ? AND (staffPerson.numberLookup = holder.numberLookup
                        OR staffPerson.addressLookup = application.addressLookup))
                """,
            arguments: [application.row, name]
        ) ?? false
    }

    /// Whether an exemption is a member of staff's own, or of the same front door.
    public func concerns(_ exemption: Exemption, staff name: String) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM staffPerson
                    JOIN exemption ON exemption.id = ?
                    JOIN holder ON holder.id = exemption.holderId
                    WHERE name = ? AND (staffPerson.numberLookup = holder.numberLookup
                        OR staffPerson.addressLookup = exemption.addressLookup))
                """,
            arguments: [exemption.row, name]
        ) ?? false
    }

    /// Whether a person or front door is a member of staff's own.
    public func concerns(
        _ holder: Holder,
        at address: Address?,
        staff name: String
    ) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM staffPerson
                    WHERE name = ? AND (numberLookup = ? OR addressLookup = ?))
                """,
            arguments: [name, keys.lookup(holder), address.map(keys.lookup)]
        ) ?? false
    }
}

extension RecordChange {
    /// Keeps who a member of staff is at home, as keyed hashes; what was kept before is replaced.
    public mutating func keep(
        staff name: String,
        bsn: String?,
        address: Address?
    ) throws {
        try note(.keepStaff, .random())
        try database.execute(
            sql: """
                INSERT INTO staffPerson (name, numberLookup, addressLookup) VALUES (?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET
                    numberLookup = excluded.numberLookup, addressLookup = excluded.addressLookup
                """,
            arguments: [
                name, bsn.map { keys.lookup(.citizen(bsn: $0)) }, address.map(keys.lookup),
            ]
        )
    }
}
