import Foundation
import GRDB
import Permits

extension Record {
    /// The links of a household that still count at this moment.
    public func guestLinks(of scheme: Exemption, at moment: Instant) throws -> [GuestLink] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM guestLink WHERE exemptionId = ? AND validUntil > ?",
            arguments: [scheme.row, moment]
        ).map(guestLink).sorted { $0.row < $1.row }
    }

    /// The link with this reference, if it is this household's.
    public func guestLink(_ reference: Reference, of scheme: Exemption) throws -> GuestLink? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM guestLink WHERE reference = ? AND exemptionId = ?",
            arguments: [reference, scheme.row]
        ).map(guestLink)
    }

    /// The link with this secret, and its scheme.
    public func guestLink(
        secret: String
    ) throws -> (link: GuestLink, scheme: Exemption)? {
        let found = try Row.fetchOne(
            database,
            sql: "SELECT * FROM guestLink WHERE secretHash = ?",
            arguments: [keys.secrets.hash(secret)]
        )
        guard let found, let scheme = try exemption(row: found["exemptionId"]) else { return nil }
        return (try guestLink(found), scheme)
    }

    private func guestLink(_ columns: Row) throws -> GuestLink {
        let name: Data? = columns["sealedName"]
        return GuestLink(
            row: columns["id"],
            reference: columns["reference"],
            name: try name.map { try keys.open($0, label: .guestLinkName) },
            needsApproval: columns["needsApproval"],
            validUntil: columns["validUntil"],
            uses: columns["uses"],
            usesLeft: columns["usesLeft"]
        )
    }
}

extension RecordChange {
    /// Makes a link; only the hash of its secret is kept.
    public mutating func makeGuestLink(
        secret: String,
        named name: String?,
        needsApproval: Bool,
        validUntil: Instant,
        uses: Int,
        for scheme: Exemption
    ) throws -> Reference {
        let reference = Reference.random()
        try note(.makeGuestLink, reference)
        try database.execute(
            sql: """
                INSERT INTO guestLink (
                    reference, exemptionId, secretHash, sealedName, needsApproval, validUntil,
                    uses, usesLeft)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                reference, scheme.row, keys.secrets.hash(secret),
                name.map { keys.seal($0, label: .guestLinkName) }, needsApproval, validUntil, uses,
                uses,
            ]
        )
        return reference
    }

    /// Lets a link count no more; what was asked by it and still waits is declined.
    public mutating func end(_ link: GuestLink) throws {
        try note(.endGuestLink, link.reference)
        try database.execute(
            sql: """
                UPDATE guestRequest SET status = 'declined', settledAt = ?, plate = NULL,
                    country = NULL, sealedName = NULL
                WHERE guestLinkId = ? AND status = 'open'
                """,
            arguments: [now, link.row]
        )
        try database.execute(
            sql: "UPDATE guestLink SET validUntil = min(validUntil, ?) WHERE id = ?",
            arguments: [now, link.row]
        )
    }

    /// Takes one use of a link, or gives it back.
    func use(link row: Int64, givingBack: Bool = false) throws {
        try database.execute(
            sql: "UPDATE guestLink SET usesLeft = usesLeft + ? WHERE id = ?",
            arguments: [givingBack ? 1 : -1, row]
        )
    }

    /// Erases links that ended by this moment and that nothing is asked by any more.
    public func eraseGuestLinks(endedBy moment: Instant) throws {
        try database.execute(
            sql: """
                DELETE FROM guestLink WHERE validUntil <= ?
                  AND NOT EXISTS (SELECT 1 FROM guestRequest WHERE guestLinkId = guestLink.id)
                """,
            arguments: [moment]
        )
    }
}
