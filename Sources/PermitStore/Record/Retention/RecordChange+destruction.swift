import Foundation
import GRDB
import Permits

extension RecordChange {
    /// Rows that go in one change, about; a case is never cut in two.
    private static let rowsMax = 5000
    /// Cases that go in one change.
    private static let casesMax = 100

    /// Destroys some of the cases that are due, and tells which; none when none is left.
    ///
    /// A line in the audit chain for each reference and a count are what remains.
    public mutating func destroyCases(_ limits: RetentionLimits) throws -> [DestroyedCase] {
        let due = try record.casesDue(limits, atMost: Self.casesMax)
        var destroyed: [DestroyedCase] = []
        var rows = 0
        for one in due where rows < Self.rowsMax {
            rows += try destroy(one, on: limits.today)
            destroyed.append(one)
        }
        return destroyed
    }

    /// Erases the plates of some of the visits that are due; tells how many.
    public mutating func erasePlates(_ limits: RetentionLimits) throws -> Int {
        try erasePlates(endedBy: limits.visitsEndedBy)
    }

    /// Tells how many rows went.
    private mutating func destroy(_ one: DestroyedCase, on day: Day) throws -> Int {
        for reference in [one.exemption, one.application].compactMap({ $0 }) {
            try note(.destroyCase, reference)
        }
        var rows = 0
        if let row = one.exemptionRow {
            try forgetRights(ofExemption: row)
            rows += try destroyRenewals(of: row)
            rows += try delete(CaseTable.ofExemption, of: row)
        }
        if let row = one.applicationRow { rows += try delete(CaseTable.ofApplication, of: row) }
        if try !hasCase(holder: one.holderRow) {
            rows += try delete(CaseTable.ofHolder, of: one.holderRow)
        }
        try database.execute(
            sql: """
                INSERT INTO destruction (day, class, product, cases) VALUES (?, ?, ?, 1)
                ON CONFLICT (day, class, product) DO UPDATE SET cases = cases + 1
                """,
            arguments: [day, one.kind.rawValue, one.product]
        )
        return rows
    }

    /// What a granted renewal led to is the exemption, so it goes along; the others have a term of
    /// their own, and one that anything holds stays.
    private func destroyRenewals(of exemption: Int64) throws -> Int {
        let granted = try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM application WHERE renewsId = ? AND status = 'granted'
                  AND NOT EXISTS (SELECT 1 FROM objection WHERE applicationId = application.id)
                  AND NOT EXISTS (
                    SELECT 1 FROM retentionHold
                    WHERE applicationId = application.id AND liftedAt IS NULL)
                """,
            arguments: [exemption]
        )
        let rows = try granted.reduce(0) { try $0 + delete(CaseTable.ofApplication, of: $1) }
        try database.execute(
            sql: "UPDATE application SET renewsId = NULL WHERE renewsId = ?",
            arguments: [exemption]
        )
        return rows
    }

    private func delete(_ tables: [CaseTable], of row: Int64) throws -> Int {
        try tables.reduce(0) { rows, table in
            try database.execute(sql: table.deletion, arguments: [row])
            return rows + database.changesCount
        }
    }

    /// The index forgets what ended long ago by itself, but the clock may have been moved.
    private mutating func forgetRights(ofExemption row: Int64) throws {
        let held = try Row.fetchAll(
            database,
            sql: """
                SELECT id, plate FROM parkingRight
                WHERE exemptionId = ? AND supersededBy IS NULL
                """,
            arguments: [row]
        )
        for columns in held {
            effect.rights.append(
                .remove(try keys.plate(columns["plate"]), row: columns["id"])
            )
        }
    }

    private func hasCase(holder row: Int64) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM application WHERE holderId = ?)
                    OR EXISTS (SELECT 1 FROM exemption WHERE holderId = ?)
                    OR EXISTS (SELECT 1 FROM delegate WHERE holderId = ?)
                """,
            arguments: [row, row, row]
        ) ?? true
    }
}
