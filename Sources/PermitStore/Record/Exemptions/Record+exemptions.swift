import Foundation
import GRDB
import Permits

extension Record {
    /// The exemption with this reference.
    public func exemption(_ reference: Reference) throws -> Exemption? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM exemption WHERE reference = ?",
            arguments: [reference]
        ).map(exemption)
    }

    /// The exemption that a row of another table points at.
    public func exemption(row: Int64) throws -> Exemption? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM exemption WHERE id = ?",
            arguments: [row]
        ).map(exemption)
    }

    /// A page of the exemptions of a holder, or of all when none is named; newest first.
    public func exemptions(of holder: Holder?, page: PageRange) throws -> [Exemption] {
        guard let holder else {
            return try Row.fetchAll(
                database,
                sql: "SELECT * FROM exemption ORDER BY id DESC LIMIT ? OFFSET ?",
                arguments: [page.size + 1, page.offset]
            ).map(exemption)
        }
        return try Row.fetchAll(
            database,
            sql: "SELECT * FROM exemption WHERE holderId = ? ORDER BY id DESC LIMIT ? OFFSET ?",
            arguments: [try holderRow(holder), page.size + 1, page.offset]
        ).map(exemption)
    }

    /// A page of the visitor schemes of a holder, or of all when none is named; newest first.
    public func schemes(of holder: Holder?, page: PageRange) throws -> [Exemption] {
        guard let holder else {
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM exemption WHERE budgetMinutes IS NOT NULL
                    ORDER BY id DESC LIMIT ? OFFSET ?
                    """,
                arguments: [page.size + 1, page.offset]
            ).map(exemption)
        }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM exemption WHERE holderId = ? AND budgetMinutes IS NOT NULL
                ORDER BY id DESC LIMIT ? OFFSET ?
                """,
            arguments: [try holderRow(holder), page.size + 1, page.offset]
        ).map(exemption)
    }

    /// How many of this kind still hold at the front door after this moment; one may be left out.
    public func active(
        _ product: ProductKind,
        at address: Address,
        after moment: Instant,
        apartFrom other: Exemption? = nil
    ) throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM exemption
                WHERE addressLookup = ? AND product = ? AND validUntil > ?
                  AND (withdrawnFrom IS NULL OR withdrawnFrom > ?) AND id IS NOT ?
                """,
            arguments: [keys.lookup(address), product, moment, moment, other?.row]
        ) ?? 0
    }

    /// How many of this kind the holder still has after this moment; one may be left out.
    public func active(
        _ product: ProductKind,
        of holder: Holder,
        after moment: Instant,
        apartFrom other: Exemption? = nil
    ) throws -> Int {
        guard let row = try holderRow(holder) else { return 0 }
        return try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM exemption
                WHERE holderId = ? AND product = ? AND validUntil > ?
                  AND (withdrawnFrom IS NULL OR withdrawnFrom > ?) AND id IS NOT ?
                """,
            arguments: [row, product, moment, moment, other?.row]
        ) ?? 0
    }

    /// The reference of the exemption in this row.
    func exemptionReference(row: Int64) throws -> Reference? {
        try Reference.fetchOne(
            database,
            sql: "SELECT reference FROM exemption WHERE id = ?",
            arguments: [row]
        )
    }

    func exemption(_ columns: Row) throws -> Exemption {
        guard let validity = Period(from: columns["validFrom"], until: columns["validUntil"])
        else { throw StoreFault.corrupt }
        let applicationRow: Int64? = columns["applicationId"]
        return Exemption(
            row: columns["id"],
            reference: columns["reference"],
            product: columns["product"],
            holder: try holder(row: columns["holderId"]),
            application: try applicationRow.flatMap {
                try Reference.fetchOne(
                    database,
                    sql: "SELECT reference FROM application WHERE id = ?",
                    arguments: [$0]
                )
            },
            zone: columns["zone"],
            validity: validity,
            withdrawnFrom: columns["withdrawnFrom"],
            budgetMinutes: columns["budgetMinutes"],
            version: columns["version"]
        )
    }

    /// The front door that an exemption belongs to; nil when it belongs to none.
    public func address(of exemption: Exemption) throws -> Address? {
        try keys.address(
            try Data.fetchOne(
                database,
                sql: "SELECT sealedAddress FROM exemption WHERE id = ?",
                arguments: [exemption.row]
            )
        )
    }
}

extension RecordChange {
    /// Issues an exemption; a plate gets its right for the whole validity.
    public mutating func issue(_ exemption: NewExemption) throws -> Exemption {
        try note(.issueExemption, exemption.reference)
        try database.execute(
            sql: """
                INSERT INTO exemption (
                    reference, product, holderId, applicationId, zone, addressLookup,
                    sealedAddress, validFrom, validUntil, budgetMinutes, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """,
            arguments: [
                exemption.reference, exemption.product, try holderRow(exemption.holder),
                exemption.application?.row, exemption.zone, exemption.address.map(keys.lookup),
                try keys.seal(exemption.address), exemption.validity.start,
                exemption.validity.end, exemption.budgetMinutes,
            ]
        )
        let issued = try found(exemption: exemption.reference)
        try watch(issued)
        if let plate = exemption.plate {
            try ask(NewPlateChange(first: plate, from: issued.validity.start), for: issued)
            try alignRights(of: issued)
        }
        return issued
    }

    /// Withdraws an exemption from this moment on; visits that run then go on to their end, and
    /// those that would begin later are called off.
    public mutating func withdraw(
        _ exemption: Exemption,
        from moment: Instant,
        reason: String
    ) throws -> Exemption {
        try note(.withdrawExemption, exemption.reference)
        try database.execute(
            sql: """
                UPDATE exemption SET withdrawnFrom = ?, sealedReason = ?, version = version + 1
                WHERE id = ?
                """,
            arguments: [moment, keys.seal(reason, label: .withdrawal), exemption.row]
        )
        try alignRights(of: found(exemption: exemption.reference))
        for visit in try record.visits(of: exemption, after: moment) where visit.start >= moment {
            try end(visit, at: visit.start, costMinutes: 0, under: exemption)
        }
        return try found(exemption: exemption.reference)
    }

    func found(exemption reference: Reference) throws -> Exemption {
        guard let exemption = try record.exemption(reference) else { throw StoreFault.corrupt }
        return exemption
    }
}
