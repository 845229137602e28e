import Foundation
import GRDB
import Permits

extension Record {
    /// The exemptions that a selection means, oldest first, so many at most.
    public func exemptions(selected selection: RepairSelection, limit: Int) throws -> [Exemption] {
        switch selection {
        case .named(let references):
            return try references.prefix(limit).compactMap(exemption)
        case .fitting(let zone, let product, let from, let until):
            let isByDecision = from != nil || until != nil
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM exemption
                    WHERE id > 0 AND (? IS NULL OR zone = ?) AND (? IS NULL OR product = ?)
                      AND (NOT ? OR EXISTS (
                        SELECT 1 FROM decision
                        WHERE decision.applicationId = exemption.applicationId
                          AND takenAt >= ? AND takenAt < ?))
                    ORDER BY id LIMIT ?
                    """,
                arguments: [
                    zone, zone, product, product, isByDecision, from ?? .distantPast,
                    until ?? .distantFuture, limit,
                ]
            ).map(exemption)
        }
    }

    /// The repair with this reference.
    public func repair(_ reference: Reference) throws -> Repair? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM repair WHERE reference = ?",
            arguments: [reference]
        ).map(repair)
    }

    /// A page of the repairs, newest first.
    public func repairs(page: PageRange) throws -> [Repair] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM repair ORDER BY id DESC LIMIT ? OFFSET ?",
            arguments: [page.size + 1, page.offset]
        ).map(repair)
    }

    private func repair(_ columns: Row) throws -> Repair {
        let row: Int64 = columns["id"]
        return Repair(
            row: row,
            reference: columns["reference"],
            description: try keys.open(columns["sealedDescription"], label: .repair),
            officer: columns["officer"],
            at: columns["at"],
            undoneAt: columns["undoneAt"],
            exemptions: try Reference.fetchAll(
                database,
                sql: """
                    SELECT exemption.reference FROM repairStep
                    JOIN exemption ON exemption.id = exemptionId
                    WHERE repairId = ? ORDER BY exemptionId
                    """,
                arguments: [row]
            )
        )
    }
}

extension RecordChange {
    /// Carries plans out as one repair, all under one version of the register.
    public mutating func repair(
        _ plans: [RepairPlan],
        description: String,
        by officer: String
    ) throws -> Repair {
        let reference = Reference.random()
        try note(.repair, reference)
        try database.execute(
            sql: """
                INSERT INTO repair (reference, sealedDescription, officer, at, recordedBy)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                reference, keys.seal(description, label: .repair), officer, now, effect.version,
            ]
        )
        let row = database.lastInsertedRowID
        for plan in plans { try carryOut(plan, repair: row) }
        return try found(repair: reference)
    }

    /// Brings back exactly what was before a repair, but for exemptions that changed since; tells
    /// which those are.
    public mutating func undo(_ repair: Repair) throws -> (repair: Repair, kept: [Reference]) {
        try note(.undoRepair, repair.reference)
        let steps = try Row.fetchAll(
            database,
            sql: """
                SELECT repairStep.*, recordedBy FROM repairStep
                JOIN repair ON repair.id = repairId WHERE repairId = ?
                """,
            arguments: [repair.row]
        )
        var kept: [Reference] = []
        for step in steps {
            guard let row = try exemption(of: step) else { continue }
            if row.version == step["versionAfter"] {
                try callOffPlates(of: row, askedAt: repair.at)
                try restore(row, step)
            } else {
                kept.append(row.reference)
            }
        }
        try database.execute(
            sql: "UPDATE repair SET undoneAt = ? WHERE id = ?",
            arguments: [now, repair.row]
        )
        return (try found(repair: repair.reference), kept)
    }

    private mutating func carryOut(_ plan: RepairPlan, repair row: Int64) throws {
        let exemption = plan.exemption
        try database.execute(
            sql: """
                INSERT INTO repairStep (
                    repairId, exemptionId, versionAfter, zone, validUntil, withdrawnFrom,
                    sealedReason)
                SELECT ?, id, version + 1, zone, validUntil, withdrawnFrom, sealedReason
                FROM exemption WHERE id = ?
                """,
            arguments: [row, exemption.row]
        )
        // Whatever is asked for the plate later starts from what the repair made of it.
        if let new = plan.newPlate,
            let change = NewPlateChange(to: new.plate, from: new.from, until: nil)
        {
            try ask(change, for: exemption)
        }
        for held in plan.removed { try supersede(held) }
        for one in plan.added {
            try put(one.plate, exemption: exemption.row, visit: nil, one.right)
        }
        try database.execute(
            sql: """
                UPDATE exemption SET zone = ?, validUntil = ?, withdrawnFrom = ?,
                    sealedReason = iif(? IS NULL, NULL, sealedReason), version = version + 1
                WHERE id = ?
                """,
            arguments: [
                plan.zone, plan.validUntil, plan.withdrawnFrom, plan.withdrawnFrom, exemption.row,
            ]
        )
    }

    private mutating func restore(_ exemption: Exemption, _ step: Row) throws {
        let version: Int64 = step["recordedBy"]
        for held in try record.heldRights(of: exemption) where try isOf(version, held) {
            try supersede(held)
        }
        let replaced = try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM parkingRight
                WHERE exemptionId = ? AND supersededBy = ? AND visitId IS NULL
                """,
            arguments: [exemption.row, version]
        )
        for columns in replaced {
            let held = try record.held(columns)
            try put(held.plate, exemption: exemption.row, visit: nil, held.right)
        }
        try database.execute(
            sql: """
                UPDATE exemption SET zone = ?, validUntil = ?, withdrawnFrom = ?,
                    sealedReason = ?, version = version + 1
                WHERE id = ?
                """,
            arguments: [
                step["zone"] as ZoneCode?, step["validUntil"] as Instant,
                step["withdrawnFrom"] as Instant?, step["sealedReason"] as Data?, exemption.row,
            ]
        )
    }

    private func callOffPlates(of exemption: Exemption, askedAt moment: Instant) throws {
        try database.execute(
            sql: """
                UPDATE plateChange SET calledOffAt = ?
                WHERE exemptionId = ? AND madeAt = ? AND kind = 'permanent'
                  AND calledOffAt IS NULL
                """,
            arguments: [now, exemption.row, moment]
        )
    }

    /// Whether a right was recorded by this version of the register.
    private func isOf(_ version: Int64, _ held: HeldRight) throws -> Bool {
        try Int64.fetchOne(
            database,
            sql: "SELECT recordedBy FROM parkingRight WHERE id = ?",
            arguments: [held.row]
        ) == version
    }

    private func exemption(of step: Row) throws -> Exemption? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM exemption WHERE id = ?",
            arguments: [step["exemptionId"] as Int64]
        ).map(record.exemption)
    }

    private func found(repair reference: Reference) throws -> Repair {
        guard let repair = try record.repair(reference) else { throw StoreFault.corrupt }
        return repair
    }
}
