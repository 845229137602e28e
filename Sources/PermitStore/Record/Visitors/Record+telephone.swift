import Foundation
import GRDB
import Permits

extension Record {
    /// The telephone access of a scheme.
    public func telephoneAccess(of scheme: Exemption) throws -> TelephoneAccess? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM telephoneAccess WHERE exemptionId = ?",
            arguments: [scheme.row]
        ).map(telephoneAccess)
    }

    /// The telephone access with this number, and its scheme.
    public func telephoneAccess(
        number: LineNumber
    ) throws -> (access: TelephoneAccess, scheme: Exemption)? {
        let found = try Row.fetchOne(
            database,
            sql: "SELECT * FROM telephoneAccess WHERE numberLookup = ?",
            arguments: [keys.lookup(number)]
        )
        guard let found, let scheme = try exemption(row: found["exemptionId"]) else { return nil }
        return (try telephoneAccess(found), scheme)
    }

    private func telephoneAccess(_ columns: Row) throws -> TelephoneAccess {
        let text = try keys.open(columns["sealedNumber"], label: .lineNumber)
        guard let number = LineNumber(text) else { throw StoreFault.corrupt }
        return TelephoneAccess(
            number: number,
            pin: PinHash.Kept(salt: columns["pinSalt"], hash: columns["pinHash"]),
            setAt: columns["setAt"],
            lock: PinLock(failures: columns["failures"], lockedUntil: columns["lockedUntil"])
        )
    }
}

extension RecordChange {
    /// Gives a scheme this number and PIN, in the place of those it had.
    public mutating func setTelephone(
        _ number: LineNumber,
        _ pin: PinHash.Kept,
        for scheme: Exemption
    ) throws {
        try note(.setTelephoneAccess, scheme.reference)
        try database.execute(
            sql: """
                INSERT INTO telephoneAccess (
                    exemptionId, numberLookup, sealedNumber, pinSalt, pinHash, setAt)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (exemptionId) DO UPDATE SET
                    numberLookup = excluded.numberLookup, sealedNumber = excluded.sealedNumber,
                    pinSalt = excluded.pinSalt, pinHash = excluded.pinHash,
                    setAt = excluded.setAt, failures = 0, lockedUntil = NULL
                """,
            arguments: [
                scheme.row, keys.lookup(number), keys.seal(number.text, label: .lineNumber),
                pin.salt, pin.hash, now,
            ]
        )
    }

    /// Lets the number and PIN of a scheme count no more.
    public mutating func endTelephone(of scheme: Exemption) throws {
        try note(.endTelephoneAccess, scheme.reference)
        try database.execute(
            sql: "DELETE FROM telephoneAccess WHERE exemptionId = ?",
            arguments: [scheme.row]
        )
    }

    /// Records what a PIN led to: a wrong one counts, a right one ends the count.
    public func set(_ lock: PinLock, of scheme: Exemption) throws {
        try database.execute(
            sql: "UPDATE telephoneAccess SET failures = ?, lockedUntil = ? WHERE exemptionId = ?",
            arguments: [lock.failures, lock.lockedUntil, scheme.row]
        )
    }
}
