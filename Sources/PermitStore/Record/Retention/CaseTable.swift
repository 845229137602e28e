/// A table whose rows go when the case goes that they hang on.
///
/// The lists are in the order of deletion: what refers to a row goes before it.
public struct CaseTable: Sendable {
    /// The name in the schema.
    public let name: String
    /// The column that says which application, exemption or holder a row hangs on.
    public let column: String
    let deletion: String

    /// What hangs on an exemption, and the exemption itself.
    public static let ofExemption = [
        // Rights are told to the index as well; see `RecordChange.destroy`.
        CaseTable("parkingRight", "exemptionId", "DELETE FROM parkingRight WHERE exemptionId = ?"),
        CaseTable(
            "guestRequest",
            "exemptionId",
            """
            DELETE FROM guestRequest
            WHERE guestLinkId IN (SELECT id FROM guestLink WHERE exemptionId = ?)
            """
        ),
        CaseTable("visit", "exemptionId", "DELETE FROM visit WHERE exemptionId = ?"),
        CaseTable("savedPlate", "exemptionId", "DELETE FROM savedPlate WHERE exemptionId = ?"),
        CaseTable("delegate", "exemptionId", "DELETE FROM delegate WHERE exemptionId = ?"),
        CaseTable("guestLink", "exemptionId", "DELETE FROM guestLink WHERE exemptionId = ?"),
        CaseTable(
            "telephoneAccess",
            "exemptionId",
            "DELETE FROM telephoneAccess WHERE exemptionId = ?"
        ),
        CaseTable("calendarFeed", "exemptionId", "DELETE FROM calendarFeed WHERE exemptionId = ?"),
        CaseTable("plateChange", "exemptionId", "DELETE FROM plateChange WHERE exemptionId = ?"),
        CaseTable("renewal", "exemptionId", "DELETE FROM renewal WHERE exemptionId = ?"),
        CaseTable(
            "exemptionWatch",
            "exemptionId",
            "DELETE FROM exemptionWatch WHERE exemptionId = ?"
        ),
        CaseTable(
            "withdrawalIntention",
            "exemptionId",
            "DELETE FROM withdrawalIntention WHERE exemptionId = ?"
        ),
        CaseTable("repairStep", "exemptionId", "DELETE FROM repairStep WHERE exemptionId = ?"),
        CaseTable("letter", "exemptionId", "DELETE FROM letter WHERE exemptionId = ?"),
        CaseTable(
            "workItemClosing",
            "workItemId",
            """
            DELETE FROM workItemClosing
            WHERE workItemId IN (SELECT id FROM workItem WHERE exemptionId = ?)
            """
        ),
        CaseTable("workItem", "exemptionId", "DELETE FROM workItem WHERE exemptionId = ?"),
        CaseTable(
            "retentionHold",
            "exemptionId",
            "DELETE FROM retentionHold WHERE exemptionId = ?"
        ),
        CaseTable("exemption", "id", "DELETE FROM exemption WHERE id = ?"),
    ]

    /// What hangs on an application, and the application itself.
    public static let ofApplication = [
        CaseTable(
            "workItemClosing",
            "workItemId",
            """
            DELETE FROM workItemClosing
            WHERE workItemId IN (SELECT id FROM workItem WHERE applicationId = ?)
            """
        ),
        CaseTable("workItem", "applicationId", "DELETE FROM workItem WHERE applicationId = ?"),
        CaseTable(
            "retentionHold",
            "applicationId",
            "DELETE FROM retentionHold WHERE applicationId = ?"
        ),
        CaseTable(
            "termSuspension",
            "applicationId",
            "DELETE FROM termSuspension WHERE applicationId = ?"
        ),
        CaseTable(
            "termExtension",
            "applicationId",
            "DELETE FROM termExtension WHERE applicationId = ?"
        ),
        CaseTable("termWatch", "applicationId", "DELETE FROM termWatch WHERE applicationId = ?"),
        CaseTable("objection", "applicationId", "DELETE FROM objection WHERE applicationId = ?"),
        CaseTable("letter", "applicationId", "DELETE FROM letter WHERE applicationId = ?"),
        CaseTable("caseEvent", "applicationId", "DELETE FROM caseEvent WHERE applicationId = ?"),
        CaseTable(
            "ledgerEntry",
            "paymentId",
            """
            DELETE FROM ledgerEntry
            WHERE paymentId IN (SELECT id FROM payment WHERE applicationId = ?)
            """
        ),
        CaseTable(
            "refund",
            "attemptId",
            """
            DELETE FROM refund
            WHERE attemptId IN (SELECT paymentAttempt.id FROM paymentAttempt JOIN payment ON payment.id = paymentId WHERE applicationId = ?)
            """
        ),
        CaseTable(
            "paymentAttempt",
            "paymentId",
            """
            DELETE FROM paymentAttempt
            WHERE paymentId IN (SELECT id FROM payment WHERE applicationId = ?)
            """
        ),
        CaseTable("payment", "applicationId", "DELETE FROM payment WHERE applicationId = ?"),
        CaseTable("decision", "applicationId", "DELETE FROM decision WHERE applicationId = ?"),
        CaseTable(
            "registerWait",
            "applicationId",
            "DELETE FROM registerWait WHERE applicationId = ?"
        ),
        CaseTable("assessment", "applicationId", "DELETE FROM assessment WHERE applicationId = ?"),
        CaseTable(
            "applicationStatus",
            "applicationId",
            "DELETE FROM applicationStatus WHERE applicationId = ?"
        ),
        CaseTable("renewal", "applicationId", "DELETE FROM renewal WHERE applicationId = ?"),
        CaseTable("application", "id", "DELETE FROM application WHERE id = ?"),
    ]

    /// What hangs on a person or company of whom no case is left, and the row itself.
    public static let ofHolder = [
        CaseTable("dataRead", "holderId", "DELETE FROM dataRead WHERE holderId = ?"),
        CaseTable("contact", "holderId", "DELETE FROM contact WHERE holderId = ?"),
        CaseTable("letter", "holderId", "DELETE FROM letter WHERE holderId = ?"),
        CaseTable("holder", "id", "DELETE FROM holder WHERE id = ?"),
    ]

    /// Tables that point to a holder and are a case of their own, or somebody else's: while one has
    /// a row, the holder stays.
    public static let holding = ["application", "exemption", "delegate"]

    private init(_ name: String, _ column: String, _ deletion: String) {
        self.name = name
        self.column = column
        self.deletion = deletion
    }
}
