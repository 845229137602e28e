import GRDB
import Permits

extension Record {
    /// What a case system is told after the event with this number, in order.
    ///
    /// One more than the limit means that there is more.
    public func caseEvents(after number: Int64, limit: Int) throws -> [CaseEvent] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT number, caseEvent.status, at, isSuspended, payment, result,
                    caseEvent.decideBy, application.reference, caseYear, caseNumber
                FROM caseEvent JOIN application ON application.id = caseEvent.applicationId
                WHERE number > ? ORDER BY number LIMIT ?
                """,
            arguments: [number, limit + 1]
        ).map(caseEvent)
    }

    private func caseEvent(_ columns: Row) throws -> CaseEvent {
        guard let status = CaseEvent.Status(rawValue: columns["status"]),
            let payment = CaseEvent.Payment(rawValue: columns["payment"])
        else { throw StoreFault.corrupt }
        let result: String? = columns["result"]
        return CaseEvent(
            number: columns["number"],
            application: columns["reference"],
            caseNumber: Self.caseNumber(columns["caseYear"], columns["caseNumber"]),
            status: status,
            at: columns["at"],
            isSuspended: columns["isSuspended"],
            payment: payment,
            result: result.flatMap(CaseEvent.Result.init(rawValue:)),
            decideBy: columns["decideBy"]
        )
    }
}

extension RecordChange {
    /// Notes for a case system that an application entered a status.
    func tell(_ status: ApplicationStatus, ofApplication row: Int64) throws {
        let hasFee =
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM payment WHERE applicationId = ?)",
                arguments: [row]
            ) ?? false
        for step in status.caseSteps {
            try database.execute(
                sql: """
                    INSERT INTO caseEvent (
                        applicationId, status, at, isSuspended, payment, result, decideBy)
                    SELECT id, ?, ?, ?, ?, ?, decideBy FROM application WHERE id = ?
                    """,
                arguments: [
                    step.rawValue, now, status.suspendsTerm,
                    status.casePayment(hasFee: hasFee).rawValue, status.caseResult?.rawValue, row,
                ]
            )
        }
    }
}
