import Foundation
import GRDB
import Permits

extension Record {
    /// The references of the cases that are held by hand, in the order in which they were set.
    public func retentionHolds() throws -> [RetentionHold] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT setAt, retentionHold.sealedReason, application.reference AS application,
                    exemption.reference AS exemption
                FROM retentionHold
                LEFT JOIN application ON application.id = retentionHold.applicationId
                LEFT JOIN exemption ON exemption.id = retentionHold.exemptionId
                WHERE liftedAt IS NULL ORDER BY retentionHold.id
                """
        ).map { columns in
            RetentionHold(
                application: columns["application"],
                exemption: columns["exemption"],
                setAt: columns["setAt"],
                reason: try keys.open(columns["sealedReason"], label: .retentionHold)
            )
        }
    }
}

extension RecordChange {
    /// Keeps the case of an application, whatever its term, until ``release(application:)``.
    public mutating func hold(application: PermitApplication, reason: String) throws {
        try note(.holdCase, application.reference)
        try hold(application: application.row, exemption: nil, reason)
    }

    /// Keeps the case of an exemption, whatever its term, until ``release(exemption:)``.
    public mutating func hold(exemption: Exemption, reason: String) throws {
        try note(.holdCase, exemption.reference)
        try hold(application: nil, exemption: exemption.row, reason)
    }

    /// Lifts what was held by hand; tells how many holds there were.
    public mutating func release(application: PermitApplication) throws -> Int {
        try note(.releaseCase, application.reference)
        try database.execute(
            sql: """
                UPDATE retentionHold SET liftedAt = ?
                WHERE applicationId = ? AND liftedAt IS NULL
                """,
            arguments: [now, application.row]
        )
        return database.changesCount
    }

    /// Lifts what was held by hand; tells how many holds there were.
    public mutating func release(exemption: Exemption) throws -> Int {
        try note(.releaseCase, exemption.reference)
        try database.execute(
            sql: """
                UPDATE retentionHold SET liftedAt = ?
                WHERE exemptionId = ? AND liftedAt IS NULL
                """,
            arguments: [now, exemption.row]
        )
        return database.changesCount
    }

    private func hold(application: Int64?, exemption: Int64?, _ reason: String) throws {
        try database.execute(
            sql: """
                INSERT INTO retentionHold (applicationId, exemptionId, sealedReason, setAt)
                VALUES (?, ?, ?, ?)
                """,
            arguments: [application, exemption, keys.seal(reason, label: .retentionHold), now]
        )
    }
}
