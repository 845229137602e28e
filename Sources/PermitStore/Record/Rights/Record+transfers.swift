import Foundation
import GRDB
import Permits

extension Record {
    /// Passes every exemption with what hangs on it, oldest first.
    public func eachTransfer(_ body: (Transfer) throws -> Void) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM exemption ORDER BY id")
        while let row = try rows.next() {
            let exemption = try exemption(row)
            let reason: Data? = row["sealedReason"]
            try body(
                Transfer(
                    reference: exemption.reference,
                    product: exemption.product,
                    holder: exemption.holder,
                    zone: exemption.zone,
                    address: try keys.address(row["sealedAddress"]),
                    validity: exemption.validity,
                    withdrawnFrom: exemption.withdrawnFrom,
                    withdrawalReason: try reason.map { try keys.open($0, label: .withdrawal) },
                    budgetMinutes: exemption.budgetMinutes,
                    covers: try heldRights(of: exemption).map {
                        Transfer.Cover(plate: $0.plate, period: $0.right.period)
                    },
                    visits: try everyVisit(of: exemption).map(Transfer.Visit.init)
                )
            )
        }
    }

    private func everyVisit(of exemption: Exemption) throws -> [Visit] {
        let all = PageRange(number: 1, size: Int(Int32.max))
        return try visits(of: exemption, page: all).reversed()
    }
}

extension Transfer.Visit {
    init(_ visit: Visit) {
        self.init(
            reference: visit.reference,
            plate: visit.plate,
            start: visit.start,
            end: visit.end,
            costMinutes: visit.costMinutes,
            name: visit.name
        )
    }
}

extension RecordChange {
    /// Takes exemptions in from another record.
    ///
    /// Throws when one of them is there already.
    public mutating func take(_ transfers: [Transfer]) throws {
        for transfer in transfers {
            guard try record.exemption(transfer.reference) == nil else {
                throw AlreadyThere(reference: transfer.reference)
            }
            try take(transfer)
        }
    }

    private mutating func take(_ transfer: Transfer) throws {
        try note(.importExemption, transfer.reference)
        let reason = transfer.withdrawalReason.map { keys.seal($0, label: .withdrawal) }
        try database.execute(
            sql: """
                INSERT INTO exemption (
                    reference, product, holderId, zone, addressLookup, sealedAddress, validFrom,
                    validUntil, withdrawnFrom, sealedReason, budgetMinutes, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """,
            arguments: [
                transfer.reference, transfer.product, try holderRow(transfer.holder),
                transfer.zone, transfer.address.map(keys.lookup), try keys.seal(transfer.address),
                transfer.validity.start, transfer.validity.end, transfer.withdrawnFrom, reason,
                transfer.budgetMinutes,
            ]
        )
        let exemption = try found(exemption: transfer.reference)
        try watch(exemption)
        let end = min(
            transfer.validity.end,
            transfer.withdrawnFrom ?? transfer.validity.end
        )
        for cover in transfer.covers {
            let isLast = cover.period.end >= end
            let change = NewPlateChange(
                first: cover.plate,
                from: cover.period.start,
                until: isLast ? nil : cover.period.end
            )
            try ask(change, for: exemption)
        }
        try alignRights(of: exemption)
        for visit in transfer.visits { try take(visit, under: exemption) }
    }

    private mutating func take(_ visit: Transfer.Visit, under scheme: Exemption) throws {
        try database.execute(
            sql: """
                INSERT INTO visit (
                    reference, exemptionId, plate, country, startsAt, endsAt, costMinutes,
                    sealedName)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                visit.reference, scheme.row, keys.seal(visit.plate), visit.plate?.country,
                visit.start, visit.end, visit.costMinutes,
                visit.name.map { keys.seal($0, label: .visitorName) },
            ]
        )
        let row = database.lastInsertedRowID
        guard let plate = visit.plate, let period = Period(from: visit.start, until: visit.end)
        else { return }
        let right = ParkingRight(
            reference: visit.reference,
            kind: .visitor,
            zone: scheme.zone,
            country: plate.country,
            period: period
        )
        try put(plate, exemption: scheme.row, visit: row, right)
    }
}
