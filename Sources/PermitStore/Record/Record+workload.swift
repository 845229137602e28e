import GRDB
import Permits

extension Record {
    /// A page of everything that waits for a person, by deadline.
    public func workload(page: PageRange) throws -> [WorkItem] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT workItem.reference, kind, workItem.reasons, dueBy,
                    application.reference AS application, exemption.reference AS exemption
                FROM workItem
                LEFT JOIN application ON application.id = workItem.applicationId
                LEFT JOIN exemption ON exemption.id = workItem.exemptionId
                WHERE closedAt IS NULL ORDER BY dueBy, workItem.id LIMIT ? OFFSET ?
                """,
            arguments: [page.size + 1, page.offset]
        ).map(workItem)
    }

    private func workItem(_ columns: Row) throws -> WorkItem {
        guard let kind = WorkItem.Kind(rawValue: columns["kind"]) else { throw StoreFault.corrupt }
        let words: String = columns["reasons"]
        return WorkItem(
            reference: columns["reference"],
            kind: kind,
            reasons: words.split(separator: " ").compactMap { WorkReason(word: String($0)) },
            application: columns["application"],
            exemption: columns["exemption"],
            dueBy: columns["dueBy"]
        )
    }
}

extension RecordChange {
    /// Puts an application on the list.
    public func open(
        _ kind: WorkItem.Kind,
        on application: PermitApplication,
        reasons: [WorkReason],
        dueBy: Day
    ) throws {
        try open(kind, application: application.row, exemption: nil, reasons, dueBy)
    }

    /// Puts an exemption on the list.
    public func open(
        _ kind: WorkItem.Kind,
        on exemption: Exemption,
        reasons: [WorkReason],
        dueBy: Day
    ) throws {
        try open(kind, application: nil, exemption: exemption.row, reasons, dueBy)
    }

    /// Takes everything of one kind about an application off the list.
    public func close(_ kind: WorkItem.Kind, on application: PermitApplication) throws {
        try database.execute(
            sql: """
                UPDATE workItem SET closedAt = ?
                WHERE applicationId = ? AND kind = ? AND closedAt IS NULL
                """,
            arguments: [now, application.row, kind.rawValue]
        )
    }

    /// Takes everything of one kind about an exemption off the list.
    public func close(_ kind: WorkItem.Kind, on exemption: Exemption) throws {
        try database.execute(
            sql: """
                UPDATE workItem SET closedAt = ?
                WHERE exemptionId = ? AND kind = ? AND closedAt IS NULL
                """,
            arguments: [now, exemption.row, kind.rawValue]
        )
    }

    private func open(
        _ kind: WorkItem.Kind,
        application: Int64?,
        exemption: Int64?,
        _ reasons: [WorkReason],
        _ dueBy: Day
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO workItem (
                    reference, kind, reasons, applicationId, exemptionId, dueBy, openedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Reference.random(), kind.rawValue, reasons.map(\.word).joined(separator: " "),
                application, exemption, dueBy, now,
            ]
        )
    }
}
