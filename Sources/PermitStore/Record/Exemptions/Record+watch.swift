import Foundation
import GRDB
import Permits

extension Record {
    /// References of exemptions for which a reminder may be due by this moment.
    public func remindersDue(by moment: Instant, limit: Int) throws -> [Reference] {
        try Reference.fetchAll(
            database,
            sql: """
                SELECT exemption.reference FROM exemptionWatch
                JOIN exemption ON exemption.id = exemptionId
                WHERE remindAt <= ? ORDER BY remindAt LIMIT ?
                """,
            arguments: [moment, limit]
        )
    }

    /// References of exemptions whose holder was last asked about at this moment or before.
    public func looksDue(lastBy moment: Instant, limit: Int) throws -> [Reference] {
        try Reference.fetchAll(
            database,
            sql: """
                SELECT exemption.reference FROM exemptionWatch
                JOIN exemption ON exemption.id = exemptionId
                WHERE lookFrom <= ? ORDER BY lookFrom LIMIT ?
                """,
            arguments: [moment, limit]
        )
    }

    /// References of the exemptions of a holder that still hold after this moment.
    public func heldExemptions(of holder: Holder, after moment: Instant) throws -> [Reference] {
        guard let row = try holderRow(holder) else { return [] }
        return try Reference.fetchAll(
            database,
            sql: """
                SELECT reference FROM exemption WHERE holderId = ? AND validUntil > ?
                  AND (withdrawnFrom IS NULL OR withdrawnFrom > ?)
                """,
            arguments: [row, moment, moment]
        )
    }

    /// What is kept in mind about an exemption.
    public func watch(on exemption: Exemption) throws -> ExemptionWatch? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT remindedUpTo, movedTo, sealedAddress FROM exemptionWatch
                JOIN exemption ON exemption.id = exemptionId WHERE exemptionId = ?
                """,
            arguments: [exemption.row]
        ).map { columns in
            ExemptionWatch(
                remindedUpTo: columns["remindedUpTo"],
                address: try keys.address(columns["sealedAddress"]),
                movedTo: columns["movedTo"]
            )
        }
    }

    /// Whether a person was told already that the holder is registered at this address, or at none.
    public func isToldOf(_ address: Address?, _ watch: ExemptionWatch) -> Bool {
        watch.movedTo == keys.lookup(movedTo: address)
    }
}

extension RecordChange {
    /// Deals with the reminders up to now; the next look is at this moment, or never.
    public func remind(_ exemption: Exemption, next: Instant?) throws {
        try database.execute(
            sql: """
                UPDATE exemptionWatch SET remindedUpTo = max(remindedUpTo, ?), remindAt = ?
                WHERE exemptionId = ?
                """,
            arguments: [now, next, exemption.row]
        )
    }

    /// Records from when the days to the next look at the holder count; nil ends the looking.
    public func look(at exemption: Exemption, from moment: Instant?) throws {
        try database.execute(
            sql: "UPDATE exemptionWatch SET lookFrom = ? WHERE exemptionId = ?",
            arguments: [moment, exemption.row]
        )
    }

    /// Records that a person is told of a move to this address, or to none.
    public func told(of exemption: Exemption, movedTo address: Address?) throws {
        try database.execute(
            sql: "UPDATE exemptionWatch SET movedTo = ? WHERE exemptionId = ?",
            arguments: [keys.lookup(movedTo: address), exemption.row]
        )
    }

    /// Forgets that the holder was elsewhere.
    public func forgetMove(of exemption: Exemption) throws {
        try database.execute(
            sql: """
                UPDATE exemptionWatch SET movedTo = NULL
                WHERE exemptionId = ? AND movedTo IS NOT NULL
                """,
            arguments: [exemption.row]
        )
    }

    /// Begins to keep an eye on an exemption.
    func watch(_ exemption: Exemption) throws {
        try database.execute(
            sql: """
                INSERT INTO exemptionWatch (exemptionId, remindedUpTo, remindAt, lookFrom)
                VALUES (?, ?, ?, ?)
                """,
            arguments: [
                exemption.row, now, now, exemption.product.isOfAddress ? now : nil,
            ]
        )
    }
}

extension KeyRing {
    /// The form of an address that somebody moved to; of none, when the register has none.
    fileprivate func lookup(movedTo address: Address?) -> Data {
        address.map(lookup) ?? lookup.hash("", as: .address)
    }
}
