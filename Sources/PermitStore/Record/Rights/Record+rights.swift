import Foundation
import GRDB
import Permits

extension Record {
    /// The rights of a plate as the register had them at this version.
    public func rights(of plate: LicensePlate, version: Int64) throws -> [ParkingRight] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM parkingRight
                WHERE plate = ? AND recordedBy <= ?
                  AND (supersededBy IS NULL OR supersededBy > ?)
                """,
            arguments: [keys.seal(plate), version, version]
        ).map { try held($0).right }
    }

    /// The rights that an exemption gives now, its visits apart; earliest first.
    public func heldRights(of exemption: Exemption) throws -> [HeldRight] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM parkingRight
                WHERE exemptionId = ? AND visitId IS NULL AND supersededBy IS NULL
                ORDER BY validFrom
                """,
            arguments: [exemption.row]
        ).map(held)
    }

    /// Passes every right that counts now and ends after the moment, in the order of the record.
    public func eachRight(
        endingAfter moment: Instant,
        _ body: (PlateKey, Int64, ParkingRight) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT id, reference, kind, zone, country, validFrom, validUntil, plate
                FROM parkingRight WHERE supersededBy IS NULL AND validUntil > ?
                """,
            arguments: [moment]
        )
        while let row = try rows.next() {
            guard let period = Period(from: row[5], until: row[6]) else { throw StoreFault.corrupt }
            let right = ParkingRight(
                reference: row[1],
                kind: row[2],
                zone: row[3],
                country: row[4],
                period: period
            )
            try body(try keys.plate(row[7]), row[0], right)
        }
    }

    /// Whether a right that counts ended at this moment or before.
    public func hasRight(endedBy moment: Instant) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM parkingRight WHERE supersededBy IS NULL AND validUntil <= ?)
                """,
            arguments: [moment]
        ) ?? false
    }

    /// Whether a current resident's exemption of another front door has this plate.
    public func isPlateElsewhere(
        _ plate: LicensePlate,
        than address: Address,
        at moment: Instant,
        apartFrom other: Exemption? = nil
    ) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM parkingRight
                    JOIN exemption ON exemption.id = parkingRight.exemptionId
                    WHERE parkingRight.plate = ? AND parkingRight.supersededBy IS NULL
                      AND parkingRight.validUntil > ? AND exemption.product = 'resident'
                      AND exemption.addressLookup <> ? AND exemption.id IS NOT ?)
                """,
            arguments: [keys.seal(plate), moment, keys.lookup(address), other?.row]
        ) ?? false
    }

    /// Whether a current resident's exemption of another front door than this exemption's has the
    /// plate.
    public func isPlateElsewhere(
        _ plate: LicensePlate,
        than exemption: Exemption,
        at moment: Instant
    ) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM parkingRight
                    JOIN exemption ON exemption.id = parkingRight.exemptionId
                    WHERE parkingRight.plate = ? AND parkingRight.supersededBy IS NULL
                      AND parkingRight.validUntil > ? AND exemption.product = 'resident'
                      AND exemption.id <> ? AND exemption.addressLookup IS NOT (
                          SELECT addressLookup FROM exemption WHERE id = ?))
                """,
            arguments: [keys.seal(plate), moment, exemption.row, exemption.row]
        ) ?? false
    }

    /// Whether the holder has an exemption with this plate in this zone that still holds.
    public func hasExemption(
        _ holder: Holder,
        plate: LicensePlate,
        zone: ZoneCode?,
        after moment: Instant,
        apartFrom other: Exemption? = nil
    ) throws -> Bool {
        guard let row = try holderRow(holder) else { return false }
        return try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM parkingRight
                    JOIN exemption ON exemption.id = parkingRight.exemptionId
                    WHERE parkingRight.plate = ? AND parkingRight.supersededBy IS NULL
                      AND parkingRight.visitId IS NULL AND parkingRight.validUntil > ?
                      AND exemption.holderId = ? AND exemption.zone IS ?
                      AND exemption.id IS NOT ?)
                """,
            arguments: [keys.seal(plate), moment, row, zone, other?.row]
        ) ?? false
    }

    /// Whether an exemption of the same front door as this scheme covers the plate at the moment.
    public func isOwnExemptCar(
        _ plate: LicensePlate,
        of scheme: Exemption,
        at moment: Instant
    ) throws -> Bool {
        try Row.fetchAll(
            database,
            sql: """
                SELECT parkingRight.* FROM parkingRight
                JOIN exemption ON exemption.id = parkingRight.exemptionId
                WHERE parkingRight.plate = ? AND parkingRight.supersededBy IS NULL
                  AND parkingRight.visitId IS NULL AND parkingRight.zone IS ?
                  AND exemption.addressLookup = (SELECT addressLookup FROM exemption WHERE id = ?)
                """,
            arguments: [keys.seal(plate), scheme.zone, scheme.row]
        ).contains { try held($0).right.period.contains(moment) }
    }

    func held(_ columns: Row) throws -> HeldRight {
        guard let plate = try plate(columns),
            let period = Period(from: columns["validFrom"], until: columns["validUntil"]),
            let kind = ParkingRight.Kind.fromDatabaseValue(columns["kind"])
        else { throw StoreFault.corrupt }
        return HeldRight(
            row: columns["id"],
            plate: plate,
            right: ParkingRight(
                reference: columns["reference"],
                kind: kind,
                zone: columns["zone"],
                country: columns["country"],
                period: period
            )
        )
    }
}

extension RecordChange {
    /// Gives a plate a right from this version on.
    mutating func put(
        _ plate: LicensePlate,
        exemption: Int64,
        visit: Int64?,
        _ right: ParkingRight
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO parkingRight (
                    exemptionId, visitId, reference, kind, zone, plate, country, validFrom,
                    validUntil, recordedBy)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                exemption, visit, right.reference, right.kind, right.zone, keys.seal(plate),
                right.country, right.period.start, right.period.end, effect.version,
            ]
        )
        effect.rights.append(
            .put(PlateKey(plate), row: database.lastInsertedRowID, right)
        )
    }

    /// Lets a row count no more from this version on; the row itself stays.
    mutating func supersede(_ held: HeldRight) throws {
        try database.execute(
            sql: "UPDATE parkingRight SET supersededBy = ? WHERE id = ?",
            arguments: [effect.version, held.row]
        )
        effect.rights.append(.remove(PlateKey(held.plate), row: held.row))
    }
}
