import Foundation
import GRDB
import Permits

extension Record {
    /// The intention to withdraw an exemption that is not closed.
    public func openIntention(for exemption: Exemption) throws -> WithdrawalIntention? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM withdrawalIntention WHERE exemptionId = ? AND closedAt IS NULL",
            arguments: [exemption.row]
        ).map(intention)
    }

    /// Every intention to withdraw an exemption, newest first.
    public func intentions(for exemption: Exemption) throws -> [WithdrawalIntention] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM withdrawalIntention WHERE exemptionId = ? ORDER BY id DESC",
            arguments: [exemption.row]
        ).map(intention)
    }

    /// Whether an announced withdrawal of an exemption was carried out.
    public func wasWithdrawnOfficially(_ exemption: Exemption) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM withdrawalIntention
                    WHERE exemptionId = ? AND outcome = 'withdrawn')
                """,
            arguments: [exemption.row]
        ) ?? false
    }

    private func intention(_ columns: Row) throws -> WithdrawalIntention {
        let sealedView: Data? = columns["sealedView"]
        let viewedAt: Instant? = columns["viewedAt"]
        let outcome: String? = columns["outcome"]
        return WithdrawalIntention(
            row: columns["id"],
            reference: columns["reference"],
            reason: try keys.open(columns["sealedReason"], label: .intention),
            isMisuse: columns["isMisuse"],
            effectiveFrom: columns["effectiveFrom"],
            announcedAt: columns["announcedAt"],
            officer: columns["officer"],
            viewBy: columns["viewBy"],
            view: try sealedView.flatMap { sealed in
                try viewedAt.map { moment in
                    WithdrawalIntention.View(text: try keys.open(sealed, label: .view), at: moment)
                }
            },
            outcome: outcome.flatMap(WithdrawalIntention.Outcome.init)
        )
    }
}

extension RecordChange {
    /// Records that the municipality means to withdraw an exemption.
    public mutating func intend(
        withdrawalOf exemption: Exemption,
        from moment: Instant,
        reason: String,
        isMisuse: Bool,
        by officer: String,
        viewBy: Day
    ) throws -> WithdrawalIntention {
        try note(.intendWithdrawal, exemption.reference)
        try database.execute(
            sql: """
                INSERT INTO withdrawalIntention (
                    reference, exemptionId, sealedReason, isMisuse, effectiveFrom, announcedAt,
                    officer, viewBy)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Reference.random(), exemption.row, keys.seal(reason, label: .intention), isMisuse,
                moment, now, officer, viewBy,
            ]
        )
        return try found(intentionFor: exemption)
    }

    /// Records what the holder thinks of it.
    public mutating func give(
        view text: String,
        on intention: WithdrawalIntention,
        of exemption: Exemption
    ) throws -> WithdrawalIntention {
        try note(.giveView, exemption.reference)
        try database.execute(
            sql: "UPDATE withdrawalIntention SET sealedView = ?, viewedAt = ? WHERE id = ?",
            arguments: [keys.seal(text, label: .view), now, intention.row]
        )
        return try found(intentionFor: exemption)
    }

    /// Closes whatever was intended with an exemption.
    public mutating func closeIntention(
        for exemption: Exemption,
        as outcome: WithdrawalIntention.Outcome
    ) throws {
        try database.execute(
            sql: """
                UPDATE withdrawalIntention SET outcome = ?, closedAt = ?
                WHERE exemptionId = ? AND closedAt IS NULL
                """,
            arguments: [outcome.rawValue, now, exemption.row]
        )
    }

    private func found(intentionFor exemption: Exemption) throws -> WithdrawalIntention {
        guard let intention = try record.openIntention(for: exemption) else {
            throw StoreFault.corrupt
        }
        return intention
    }
}
