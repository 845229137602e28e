import Foundation
import GRDB
import Permits

extension Record {
    /// The visit with this reference, if it belongs to this scheme.
    public func visit(_ reference: Reference, of scheme: Exemption) throws -> Visit? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM visit WHERE reference = ? AND exemptionId = ?",
            arguments: [reference, scheme.row]
        ).map(visit)
    }

    /// The visits that run or are planned at this moment, earliest first.
    public func visits(of scheme: Exemption, after moment: Instant) throws -> [Visit] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM visit
                WHERE exemptionId = ? AND endsAt > ? AND startsAt < endsAt ORDER BY startsAt, id
                """,
            arguments: [scheme.row, moment]
        ).map(visit)
    }

    /// A page of all visits of a scheme, latest first.
    public func visits(of scheme: Exemption, page: PageRange) throws -> [Visit] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM visit WHERE exemptionId = ?
                ORDER BY endsAt DESC, id DESC LIMIT ? OFFSET ?
                """,
            arguments: [scheme.row, page.size + 1, page.offset]
        ).map(visit)
    }

    /// Regulated minutes that the visits of a scheme take together that are charged to this year.
    public func usedMinutes(of scheme: Exemption, in year: BudgetYear) throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT coalesce(sum(costMinutes), 0) FROM visit
                WHERE exemptionId = ? AND startsAt >= ? AND startsAt < ?
                """,
            arguments: [scheme.row, year.start, year.end]
        ) ?? 0
    }

    private func visit(_ columns: Row) throws -> Visit {
        let name: Data? = columns["sealedName"]
        return Visit(
            row: columns["id"],
            reference: columns["reference"],
            plate: try plate(columns),
            start: columns["startsAt"],
            end: columns["endsAt"],
            costMinutes: columns["costMinutes"],
            name: try name.map { try keys.open($0, label: .visitorName) }
        )
    }
}

extension RecordChange {
    /// Signs a visitor on.
    public mutating func register(
        _ session: VisitorSession,
        name: String?,
        under scheme: Exemption
    ) throws {
        try note(.registerVisit, session.reference)
        try database.execute(
            sql: """
                INSERT INTO visit (
                    reference, exemptionId, plate, country, startsAt, endsAt, costMinutes,
                    sealedName)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                session.reference, scheme.row, keys.seal(session.plate), session.plate.country,
                session.period.start, session.period.end, session.costMinutes,
                name.map { keys.seal($0, label: .visitorName) },
            ]
        )
        let row = database.lastInsertedRowID
        try put(session.plate, exemption: scheme.row, visit: row, right(session, scheme))
    }

    /// Gives a visit another period and price.
    public mutating func change(
        _ visit: Visit,
        to period: Period,
        costMinutes: Int,
        under scheme: Exemption
    ) throws {
        try note(.changeVisit, visit.reference)
        try give(visit, period, costMinutes: costMinutes, under: scheme)
    }

    /// Ends a visit at this moment, or cancels it when it has not begun.
    public mutating func end(
        _ visit: Visit,
        at moment: Instant,
        costMinutes: Int,
        under scheme: Exemption
    ) throws {
        try note(.endVisit, visit.reference)
        if let rest = Period(from: visit.start, until: moment) {
            try give(visit, rest, costMinutes: costMinutes, under: scheme)
        } else {
            try set(visit, start: visit.start, end: visit.start, costMinutes: 0)
        }
    }

    /// Erases the plates of visits that had ended at this moment; minutes stay, so the budget does
    /// too.
    ///
    /// Tells how many.
    public mutating func erasePlates(endedBy moment: Instant) throws -> Int {
        let due = try Int64.fetchAll(
            database,
            sql: "SELECT id FROM visit WHERE plate IS NOT NULL AND endsAt <= ? LIMIT 1000",
            arguments: [moment]
        )
        guard !due.isEmpty else { return 0 }
        try note(.erasePlates, Reference(high: 0, low: 0))
        for row in due {
            try database.execute(
                sql: "DELETE FROM parkingRight WHERE visitId = ?",
                arguments: [row]
            )
            try database.execute(
                sql: """
                    UPDATE visit SET plate = NULL, country = NULL, sealedName = NULL WHERE id = ?
                    """,
                arguments: [row]
            )
        }
        return due.count
    }

    private mutating func give(
        _ visit: Visit,
        _ period: Period,
        costMinutes: Int,
        under scheme: Exemption
    ) throws {
        try set(visit, start: period.start, end: period.end, costMinutes: costMinutes)
        guard let plate = visit.plate else { return }
        let session = VisitorSession(
            reference: visit.reference,
            plate: plate,
            period: period,
            costMinutes: costMinutes
        )
        try put(plate, exemption: scheme.row, visit: visit.row, right(session, scheme))
    }

    private mutating func set(
        _ visit: Visit,
        start: Instant,
        end: Instant,
        costMinutes: Int
    ) throws {
        try database.execute(
            sql: "UPDATE visit SET startsAt = ?, endsAt = ?, costMinutes = ? WHERE id = ?",
            arguments: [start, end, costMinutes, visit.row]
        )
        let held = try Row.fetchAll(
            database,
            sql: "SELECT * FROM parkingRight WHERE visitId = ? AND supersededBy IS NULL",
            arguments: [visit.row]
        )
        for row in held { try supersede(try record.held(row)) }
    }

    private func right(
        _ session: VisitorSession,
        _ scheme: Exemption
    ) -> ParkingRight {
        ParkingRight(
            reference: session.reference,
            kind: .visitor,
            zone: scheme.zone,
            country: session.plate.country,
            period: session.period
        )
    }
}
