import Foundation
import GRDB
import Permits

extension Record {
    /// Every look of the rules at an application, oldest first.
    public func assessments(of application: PermitApplication) throws -> [StoredAssessment] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT position, sealedAssessment FROM assessment
                WHERE applicationId = ? ORDER BY position
                """,
            arguments: [application.row]
        ).map { columns in
            StoredAssessment(
                application: application.reference,
                caseNumber: application.caseNumber,
                position: columns["position"],
                assessment: try assessment(columns["sealedAssessment"])
            )
        }
    }

    /// Passes every look of the rules that was recorded from a moment on, in the order of the
    /// applications.
    public func eachAssessment(
        since moment: Instant = .distantPast,
        _ body: (StoredAssessment) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT reference, caseYear, caseNumber, position, sealedAssessment FROM assessment
                JOIN application ON application.id = applicationId
                WHERE at >= ? ORDER BY applicationId, position
                """,
            arguments: [moment]
        )
        while let row = try rows.next() {
            try body(
                StoredAssessment(
                    application: row["reference"],
                    caseNumber: Self.caseNumber(row["caseYear"], row["caseNumber"]),
                    position: row["position"],
                    assessment: try assessment(row["sealedAssessment"])
                )
            )
        }
    }

    func assessment(_ sealed: Data) throws -> Assessment {
        let text = try keys.open(sealed, label: .assessment)
        return try JSONDecoder().decode(Assessment.self, from: Data(text.utf8))
    }
}
