import GRDB
import Permits

// Which rights are whose, so that a receipt tells a household about its own and no other.

extension Record {
    /// The references of every right that this plate has or had under exemptions of the holder.
    public func references(
        of plate: LicensePlate,
        heldBy holder: Holder
    ) throws -> Set<Reference> {
        guard let row = try holderRow(holder) else { return [] }
        return Set(
            try Reference.fetchAll(
                database,
                sql: """
                    SELECT parkingRight.reference FROM parkingRight
                    JOIN exemption ON exemption.id = parkingRight.exemptionId
                    WHERE parkingRight.plate = ? AND exemption.holderId = ?
                    """,
                arguments: [keys.seal(plate), row]
            )
        )
    }

    /// The visit that a request of a visitor led to; nil when it led to none.
    public func visit(after request: GuestRequest, of scheme: Exemption) throws -> Visit? {
        let reference = try Reference.fetchOne(
            database,
            sql: """
                SELECT visit.reference FROM guestRequest JOIN visit ON visit.id = visitId
                WHERE guestRequest.id = ?
                """,
            arguments: [request.row]
        )
        return try reference.flatMap { try visit($0, of: scheme) }
    }
}
