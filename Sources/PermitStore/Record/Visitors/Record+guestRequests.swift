import Foundation
import GRDB
import Permits

extension Record {
    /// A page of what waits for the household, oldest first.
    public func openGuestRequests(
        of scheme: Exemption,
        at moment: Instant,
        page: PageRange
    ) throws -> [GuestRequest] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM guestRequest
                WHERE exemptionId = ? AND settledAt IS NULL AND expiresAt > ?
                ORDER BY id LIMIT ? OFFSET ?
                """,
            arguments: [scheme.row, moment, page.size + 1, page.offset]
        ).map(guestRequest)
    }

    /// The request with this reference, if it was made to this household.
    public func guestRequest(_ reference: Reference, of scheme: Exemption) throws -> GuestRequest? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM guestRequest WHERE reference = ? AND exemptionId = ?",
            arguments: [reference, scheme.row]
        ).map(guestRequest)
    }

    /// The request with this reference, if it was made by this link.
    public func guestRequest(_ reference: Reference, by link: GuestLink) throws -> GuestRequest? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM guestRequest WHERE reference = ? AND guestLinkId = ?",
            arguments: [reference, link.row]
        ).map(guestRequest)
    }

    private func guestRequest(_ columns: Row) throws -> GuestRequest {
        let name: Data? = columns["sealedName"]
        return GuestRequest(
            row: columns["id"],
            reference: columns["reference"],
            name: try name.map { try keys.open($0, label: .guestName) },
            wantedUntil: columns["wantedUntil"],
            askedAt: columns["askedAt"],
            state: try state(columns)
        )
    }

    private func state(_ columns: Row) throws -> GuestRequest.State {
        switch columns["status"] as String {
        case "open":
            guard let plate = try plate(columns) else { throw StoreFault.corrupt }
            return .open(plate, expiresAt: columns["expiresAt"])
        case "signedOn":
            let end = try Instant.fetchOne(
                database,
                sql: "SELECT endsAt FROM visit WHERE id = ?",
                arguments: [columns["visitId"] as Int64?]
            )
            guard let end else { throw StoreFault.corrupt }
            return .signedOn(until: end)
        case "notNeeded": return .notNeeded
        case "declined": return .declined
        case "expired": return .expired
        default: throw StoreFault.corrupt
        }
    }
}

extension Record {
    /// The first request of this plate for this end that was made by this link since a moment, and
    /// waits or led to a visit.
    public func guestRequest(
        of plate: LicensePlate,
        until wanted: Instant?,
        by link: GuestLink,
        since moment: Instant
    ) throws -> GuestRequest? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT guestRequest.* FROM guestRequest LEFT JOIN visit ON visit.id = visitId
                WHERE guestLinkId = ? AND askedAt >= ? AND wantedUntil IS ?
                  AND status IN ('open', 'signedOn')
                  AND coalesce(guestRequest.plate, visit.plate) = ?
                  AND coalesce(guestRequest.country, visit.country) IS ?
                ORDER BY guestRequest.id LIMIT 1
                """,
            arguments: [link.row, moment, wanted, keys.seal(plate), plate.country]
        ).map(guestRequest)
    }
}

extension RecordChange {
    /// Puts a wish of a visitor before the household; it takes one use of the link.
    public mutating func ask(
        _ plate: LicensePlate,
        named name: String?,
        until wanted: Instant?,
        by link: GuestLink,
        of scheme: Exemption
    ) throws -> Reference {
        let reference = Reference.random()
        try note(.askAsGuest, reference)
        try use(link: link.row)
        try database.execute(
            sql: """
                INSERT INTO guestRequest (
                    reference, guestLinkId, exemptionId, plate, country, sealedName, wantedUntil,
                    askedAt, expiresAt, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')
                """,
            arguments: [
                reference, link.row, scheme.row, keys.seal(plate), plate.country,
                name.map { keys.seal($0, label: .guestName) }, wanted, now,
                link.requestExpiry(askedAt: now, wantedUntil: wanted),
            ]
        )
        return reference
    }

    /// Settles a request: signed on with a visit, or not needed; the visit holds the plate now.
    public mutating func approve(_ request: GuestRequest, with visit: Visit?) throws {
        try note(.approveGuest, request.reference)
        try settle(request, as: visit == nil ? "notNeeded" : "signedOn", visit: visit?.row)
    }

    /// Settles a request without a visit, and gives its use of the link back.
    public mutating func decline(_ request: GuestRequest) throws {
        try note(.declineGuest, request.reference)
        try settle(request, as: "declined", visit: nil)
        try giveBackUse(request.row)
    }

    /// Lets the requests lapse that nobody answered in time; their plates are erased.
    ///
    /// Tells how many.
    public mutating func lapseGuestRequests(expiredBy moment: Instant) throws -> Int {
        let due = try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM guestRequest WHERE settledAt IS NULL AND expiresAt <= ? LIMIT 1000
                """,
            arguments: [moment]
        )
        guard !due.isEmpty else { return 0 }
        try note(.lapseGuestRequests, Reference(high: 0, low: 0))
        for row in due {
            try settle(row, as: "expired", visit: nil)
            try giveBackUse(row)
        }
        return due.count
    }

    /// Erases requests that were settled by this moment.
    public func eraseGuestRequests(settledBy moment: Instant) throws {
        try database.execute(
            sql: "DELETE FROM guestRequest WHERE settledAt IS NOT NULL AND settledAt <= ?",
            arguments: [moment]
        )
    }

    private func settle(_ request: GuestRequest, as status: String, visit: Int64?) throws {
        try settle(request.row, as: status, visit: visit)
    }

    private func settle(_ row: Int64, as status: String, visit: Int64?) throws {
        try database.execute(
            sql: """
                UPDATE guestRequest SET status = ?, settledAt = ?, visitId = ?, plate = NULL,
                    country = NULL, sealedName = NULL WHERE id = ?
                """,
            arguments: [status, now, visit, row]
        )
    }

    private func giveBackUse(_ request: Int64) throws {
        let link = try Int64.fetchOne(
            database,
            sql: "SELECT guestLinkId FROM guestRequest WHERE id = ?",
            arguments: [request]
        )
        if let link { try use(link: link, givingBack: true) }
    }
}
