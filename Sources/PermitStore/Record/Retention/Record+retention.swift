import Foundation
import GRDB
import Permits

extension Record {
    /// Cases that must be destroyed, no more than this many; those that anything holds stay.
    public func casesDue(_ limits: RetentionLimits, atMost count: Int) throws -> [DestroyedCase] {
        var due: [DestroyedCase] = []
        for kind in RetentionClass.allCases where due.count < count {
            due += try casesDue(kind, limits, atMost: count - due.count)
        }
        return due
    }

    /// How many visits still have a plate that must be erased.
    public func visitPlatesDue(_ limits: RetentionLimits) throws -> Int {
        try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM visit WHERE plate IS NOT NULL AND endsAt <= ?",
            arguments: [limits.visitsEndedBy]
        ) ?? 0
    }

    private func casesDue(
        _ kind: RetentionClass,
        _ limits: RetentionLimits,
        atMost count: Int
    ) throws -> [DestroyedCase] {
        let (end, closed) = (limits.endedBefore(kind), limits.objectionsClosedBefore)
        switch kind {
        case .granted: return try exemptionsEnded(before: end, objectionsClosed: closed, count)
        case .withdrawn:
            return try exemptionsWithdrawn(before: end, objectionsClosed: closed, count)
        case .refused:
            return try applicationsEnded(kind, .refused, before: end, closed, count)
        case .leftUnhandled:
            return try applicationsEnded(kind, .leftUnhandled, before: end, closed, count)
        case .aborted:
            let aborted = try applicationsEnded(kind, .aborted, before: end, closed, count)
            return try aborted
                + applicationsEnded(kind, .notNeeded, before: end, closed, count - aborted.count)
        }
    }

    private func exemptionsEnded(
        before end: Instant,
        objectionsClosed closed: Instant,
        _ count: Int
    ) throws -> [DestroyedCase] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, reference, product, holderId, applicationId FROM exemption
                WHERE withdrawnFrom IS NULL AND validUntil < ?
                  AND NOT EXISTS (
                    SELECT 1 FROM objection
                    WHERE objection.applicationId = exemption.applicationId
                      AND (closedAt IS NULL OR closedAt >= ?))
                  AND NOT EXISTS (
                    SELECT 1 FROM retentionHold
                    WHERE exemptionId = exemption.id AND liftedAt IS NULL)
                  AND NOT EXISTS (
                    SELECT 1 FROM retentionHold
                    WHERE retentionHold.applicationId = exemption.applicationId
                      AND liftedAt IS NULL)
                ORDER BY validUntil LIMIT ?
                """,
            arguments: [end, closed, count]
        ).map { try exemptionDue($0, .granted) }
    }

    private func exemptionsWithdrawn(
        before end: Instant,
        objectionsClosed closed: Instant,
        _ count: Int
    ) throws -> [DestroyedCase] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, reference, product, holderId, applicationId FROM exemption
                WHERE withdrawnFrom < ?
                  AND NOT EXISTS (
                    SELECT 1 FROM objection
                    WHERE objection.applicationId = exemption.applicationId
                      AND (closedAt IS NULL OR closedAt >= ?))
                  AND NOT EXISTS (
                    SELECT 1 FROM retentionHold
                    WHERE exemptionId = exemption.id AND liftedAt IS NULL)
                  AND NOT EXISTS (
                    SELECT 1 FROM retentionHold
                    WHERE retentionHold.applicationId = exemption.applicationId
                      AND liftedAt IS NULL)
                ORDER BY withdrawnFrom LIMIT ?
                """,
            arguments: [end, closed, count]
        ).map { try exemptionDue($0, .withdrawn) }
    }

    private func applicationsEnded(
        _ kind: RetentionClass,
        _ status: ApplicationStatus,
        before end: Instant,
        _ closed: Instant,
        _ count: Int
    ) throws -> [DestroyedCase] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, reference, product, holderId FROM application
                WHERE status = ? AND endedAt < ?
                  AND NOT EXISTS (
                    SELECT 1 FROM exemption WHERE applicationId = application.id)
                  AND NOT EXISTS (
                    SELECT 1 FROM objection
                    WHERE applicationId = application.id
                      AND (closedAt IS NULL OR closedAt >= ?))
                  AND NOT EXISTS (
                    SELECT 1 FROM retentionHold
                    WHERE applicationId = application.id AND liftedAt IS NULL)
                ORDER BY endedAt LIMIT ?
                """,
            arguments: [status, end, closed, count]
        ).map { columns in
            DestroyedCase(
                kind: kind,
                product: columns["product"],
                application: columns["reference"],
                exemption: nil,
                applicationRow: columns["id"],
                exemptionRow: nil,
                holderRow: columns["holderId"]
            )
        }
    }

    private func exemptionDue(_ columns: Row, _ kind: RetentionClass) throws -> DestroyedCase {
        let application: Int64? = columns["applicationId"]
        return DestroyedCase(
            kind: kind,
            product: columns["product"],
            application: try application.flatMap {
                try Reference.fetchOne(
                    database,
                    sql: "SELECT reference FROM application WHERE id = ?",
                    arguments: [$0]
                )
            },
            exemption: columns["reference"],
            applicationRow: application,
            exemptionRow: columns["id"],
            holderRow: columns["holderId"]
        )
    }
}
