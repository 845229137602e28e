import Foundation
import GRDB
import Permits

extension Record {
    /// When an exemption holds, earliest first: what lies between its end and a late renewal is
    /// out, and so is everything from a withdrawal on.
    public func terms(of exemption: Exemption) throws -> [Period] {
        let gaps = try Row.fetchAll(
            database,
            sql: "SELECT endedAt, startsAt FROM renewal WHERE exemptionId = ?",
            arguments: [exemption.row]
        ).compactMap { Period(from: $0["endedAt"], until: $0["startsAt"]) }
        let end = exemption.withdrawnFrom ?? exemption.validity.end
        let whole = Period(
            from: exemption.validity.start,
            until: min(end, exemption.validity.end)
        )
        return whole?.subtracting(gaps) ?? []
    }

    /// The renewal of an exemption that is asked for and not finished; nil when there is none.
    public func openRenewal(of exemption: Exemption) throws -> PermitApplication? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM application WHERE renewsId = ?
                  AND status NOT IN ('granted', 'refused', 'aborted', 'leftUnhandled', 'notNeeded')
                """,
            arguments: [exemption.row]
        ).map(application)
    }
}

extension RecordChange {
    /// Lets an exemption go on during this term, at the address of the application; its plates
    /// stay as they were asked.
    public mutating func renew(
        _ exemption: Exemption,
        during term: Period,
        at address: Address?,
        following application: PermitApplication
    ) throws -> Exemption {
        try note(.renewExemption, exemption.reference)
        try database.execute(
            sql: """
                INSERT INTO renewal (applicationId, exemptionId, endedAt, startsAt, endsAt)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                application.row, exemption.row, exemption.validity.end, term.start, term.end,
            ]
        )
        try database.execute(
            sql: """
                UPDATE exemption
                SET validUntil = ?, addressLookup = coalesce(?, addressLookup),
                    sealedAddress = coalesce(?, sealedAddress), version = version + 1
                WHERE id = ?
                """,
            arguments: [
                term.end, address.map(keys.lookup), try keys.seal(address), exemption.row,
            ]
        )
        try database.execute(
            sql: """
                UPDATE exemptionWatch SET remindAt = ?, lookFrom = ?, movedTo = NULL
                WHERE exemptionId = ?
                """,
            arguments: [now, now, exemption.row]
        )
        let renewed = try found(exemption: exemption.reference)
        try alignRights(of: renewed)
        return renewed
    }
}
