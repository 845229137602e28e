import Foundation
import GRDB
import Permits

extension Record {
    /// Reads everything once and holds it against each other: the audit chain line by line, each
    /// exemption's rights, each visit and its right, each payment and its ledger, and whether every
    /// sealed plate opens.
    public func verify() throws -> Soundness {
        let lines = try auditLines()
        guard lines.isWhole else {
            return Soundness(
                auditLines: lines.count,
                rights: 0,
                fault: "the audit chain breaks after line \(lines.count)"
            )
        }
        let fault = try (Self.questions + Self.paymentQuestions).lazy.compactMap { question in
            try Int64.fetchOne(database, sql: question.sql).map { "\(question.about) (row \($0))" }
        }.first
        var rights = 0
        do {
            try eachRight(endingAfter: .distantPast) { _, _, _ in rights += 1 }
        } catch is Unreadable {
            return Soundness(
                auditLines: lines.count,
                rights: rights,
                fault: "a plate cannot be opened"
            )
        }
        let broken = try canOpenFindings() ? nil : "the plate of a finding cannot be opened"
        return Soundness(auditLines: lines.count, rights: rights, fault: fault ?? broken)
    }

    private func auditLines() throws -> (count: Int, isWhole: Bool) {
        var check = AuditCheck(keys.audit)
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM auditEvent ORDER BY seq")
        while let row = try rows.next() {
            let line = AuditLine(
                seq: row["seq"],
                at: row["at"],
                actor: row["actor"],
                action: row["action"],
                subject: row["subject"]
            )
            guard check.accepts(line, hash: row["hash"]) else {
                return (Int(check.lastSeq), false)
            }
        }
        return (Int(check.lastSeq), true)
    }

    /// Each finds a row that should not be there.
    private static let questions: [(about: String, sql: String)] = [
        (
            "two rights of one exemption overlap after they were recorded",
            """
            SELECT one.id FROM parkingRight AS one JOIN parkingRight AS other
              ON other.exemptionId = one.exemptionId AND other.id > one.id
            WHERE one.visitId IS NULL AND other.visitId IS NULL
              AND one.supersededBy IS NULL AND other.supersededBy IS NULL
              AND one.validFrom < other.validUntil AND other.validFrom < one.validUntil
              AND min(one.validUntil, other.validUntil)
                  > (SELECT at FROM auditEvent
                     WHERE seq = max(one.recordedBy, other.recordedBy)) LIMIT 1
            """
        ),
        (
            "a visit and its right differ",
            """
            SELECT visit.id FROM visit WHERE plate IS NOT NULL AND startsAt < endsAt
              AND 1 <> (SELECT count(*) FROM parkingRight
                        WHERE visitId = visit.id AND supersededBy IS NULL
                          AND plate = visit.plate AND validFrom = startsAt
                          AND validUntil = endsAt) LIMIT 1
            """
        ),
        (
            "a visit that was called off has a right",
            """
            SELECT visit.id FROM visit JOIN parkingRight ON visitId = visit.id
            WHERE startsAt = endsAt AND supersededBy IS NULL LIMIT 1
            """
        ),
        (
            "a right lasts longer than its exemption",
            """
            SELECT parkingRight.id FROM parkingRight
            JOIN exemption ON exemption.id = exemptionId
            WHERE visitId IS NULL AND supersededBy IS NULL
              AND parkingRight.validUntil > min(exemption.validUntil,
                                                coalesce(withdrawnFrom, exemption.validUntil))
            LIMIT 1
            """
        ),
        (
            "an exemption follows from an application that was not granted",
            """
            SELECT exemption.id FROM exemption
            JOIN application ON application.id = applicationId
            WHERE status <> 'granted' LIMIT 1
            """
        ),
    ]
}
