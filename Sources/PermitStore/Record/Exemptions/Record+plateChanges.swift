import Foundation
import GRDB
import Permits

extension Record {
    /// Everything that was ever asked for the plate of an exemption, in that order.
    public func plateChanges(of exemption: Exemption) throws -> [PlateChange] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM plateChange WHERE exemptionId = ? ORDER BY id",
            arguments: [exemption.row]
        ).map(plateChange)
    }

    /// A page of the changes of an exemption's plate, newest first; its first plate is no change.
    public func plateChanges(
        of exemption: Exemption,
        page: PageRange
    ) throws -> [PlateChange] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM plateChange WHERE exemptionId = ? AND kind <> 'first'
                ORDER BY id DESC LIMIT ? OFFSET ?
                """,
            arguments: [exemption.row, page.size + 1, page.offset]
        ).map(plateChange)
    }

    /// The change with this reference, if it is one of this exemption.
    public func plateChange(
        _ reference: Reference,
        of exemption: Exemption
    ) throws -> PlateChange? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM plateChange
                WHERE reference = ? AND exemptionId = ? AND kind <> 'first'
                """,
            arguments: [reference, exemption.row]
        ).map(plateChange)
    }

    /// Which plate an exemption would cover when, if this were asked on top of everything else.
    public func timeline(
        of exemption: Exemption,
        with change: NewPlateChange? = nil
    ) throws -> [PlateStretch] {
        let wishes = try plateChanges(of: exemption).compactMap(\.wish)
        return PlateTimeline.stretches(
            of: wishes + [change?.wish].compactMap(\.self),
            within: try terms(of: exemption)
        )
    }

    private func plateChange(_ columns: Row) throws -> PlateChange {
        guard let plate = try plate(columns),
            let kind = PlateChange.Kind(rawValue: columns["kind"])
        else { throw StoreFault.corrupt }
        return PlateChange(
            row: columns["id"],
            reference: columns["reference"],
            kind: kind,
            plate: plate,
            start: columns["startsAt"],
            end: columns["endsAt"],
            madeAt: columns["madeAt"],
            madeBy: columns["madeBy"],
            calledOffAt: columns["calledOffAt"]
        )
    }
}

extension RecordChange {
    /// Gives an exemption another plate; outside the stretch that is asked the plates stay as they
    /// are, so that at each moment exactly one is covered.
    public mutating func change(
        plateOf exemption: Exemption,
        by change: NewPlateChange
    ) throws -> Exemption {
        try note(.changePlate, exemption.reference)
        try ask(change, for: exemption)
        return try renumbered(exemption)
    }

    /// Calls a change off: the timeline is as if it had never been asked.
    public mutating func callOff(
        _ change: PlateChange,
        of exemption: Exemption
    ) throws -> Exemption {
        try note(.callOffPlateChange, exemption.reference)
        try database.execute(
            sql: "UPDATE plateChange SET calledOffAt = ? WHERE id = ?",
            arguments: [now, change.row]
        )
        return try renumbered(exemption)
    }

    /// Records that this plate is asked for; the rights follow with ``alignRights(of:)``.
    func ask(_ change: NewPlateChange, for exemption: Exemption) throws {
        try database.execute(
            sql: """
                INSERT INTO plateChange (
                    reference, exemptionId, kind, plate, country, startsAt, endsAt, madeAt, madeBy)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                change.reference, exemption.row, change.kind.rawValue, keys.seal(change.plate),
                change.plate.country, change.start, change.end, now, actor,
            ]
        )
    }

    /// Brings the rights of an exemption in line with its timeline; what is the same stays.
    mutating func alignRights(of exemption: Exemption) throws {
        var missing = try record.timeline(of: exemption)
        for held in try record.heldRights(of: exemption) {
            let stretch = PlateStretch(plate: held.plate, period: held.right.period)
            if held.right.zone == exemption.zone,
                let index = missing.firstIndex(where: { $0.isSame(as: stretch) })
            {
                missing.remove(at: index)
            } else {
                try supersede(held)
            }
        }
        for stretch in missing {
            let right = ParkingRight(
                reference: exemption.reference,
                kind: exemption.product.rightKind,
                zone: exemption.zone,
                country: stretch.plate.country,
                period: stretch.period
            )
            try put(stretch.plate, exemption: exemption.row, visit: nil, right)
        }
    }

    /// The exemption as its next version, with its rights in line.
    private mutating func renumbered(_ exemption: Exemption) throws -> Exemption {
        try database.execute(
            sql: "UPDATE exemption SET version = version + 1 WHERE id = ?",
            arguments: [exemption.row]
        )
        let changed = try found(exemption: exemption.reference)
        try alignRights(of: changed)
        return changed
    }
}
