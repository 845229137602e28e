import GRDB
import Permits

extension Record {
    /// A page of everything that waits for a person, by deadline.
    public func workload(page: PageRange) throws -> [WorkItem] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT workItem.*, application.reference AS application FROM workItem
                JOIN application ON application.id = workItem.applicationId
                WHERE closedAt IS NULL ORDER BY dueBy, workItem.id LIMIT ? OFFSET ?
                """,
            arguments: [page.size + 1, page.offset]
        ).map { columns in
            guard let kind = WorkItem.Kind(rawValue: columns["kind"]) else {
                throw StoreFault.corrupt
            }
            return WorkItem(
                reference: columns["reference"],
                kind: kind,
                reasons: Self.reasons(columns["reasons"]),
                application: columns["application"],
                dueBy: columns["dueBy"]
            )
        }
    }
}

extension RecordChange {
    /// Puts an application on the list.
    public func open(
        _ kind: WorkItem.Kind,
        on application: PermitApplication,
        reasons: [DecisionReason],
        dueBy: Day
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO workItem (reference, kind, reasons, applicationId, dueBy, openedAt)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Reference.random(), kind.rawValue,
                Self.joined(reasons), application.row, dueBy, now,
            ]
        )
    }

    /// Takes an application off the list.
    public func closeWork(on application: PermitApplication) throws {
        try database.execute(
            sql: """
                UPDATE workItem SET closedAt = ? WHERE applicationId = ? AND closedAt IS NULL
                """,
            arguments: [now, application.row]
        )
    }
}
