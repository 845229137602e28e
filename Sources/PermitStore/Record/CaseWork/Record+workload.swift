import GRDB
import Permits

extension Record {
    /// A page of everything that waits for a person, by deadline; what is urgent goes before the
    /// rest of its day.
    public func workload(page: PageRange) throws -> [WorkItem] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT workItem.*, application.reference AS application,
                    exemption.reference AS exemption
                FROM workItem
                LEFT JOIN application ON application.id = workItem.applicationId
                LEFT JOIN exemption ON exemption.id = workItem.exemptionId
                WHERE closedAt IS NULL ORDER BY dueBy, isUrgent DESC, workItem.id LIMIT ? OFFSET ?
                """,
            arguments: [page.size + 1, page.offset]
        ).map(workItem)
    }

    /// What waits for a person under this reference; nil when it was done.
    public func workItem(_ reference: Reference) throws -> WorkItem? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT workItem.*, application.reference AS application,
                    exemption.reference AS exemption
                FROM workItem
                LEFT JOIN application ON application.id = workItem.applicationId
                LEFT JOIN exemption ON exemption.id = workItem.exemptionId
                WHERE workItem.reference = ? AND closedAt IS NULL
                """,
            arguments: [reference]
        ).map(workItem)
    }

    /// For whom work of this kind on an application is reserved.
    public func assignee(
        of kind: WorkItem.Kind,
        on application: PermitApplication
    ) throws
        -> String?
    {
        try String.fetchOne(
            database,
            sql: """
                SELECT assignee FROM workItem
                WHERE applicationId = ? AND kind = ? AND assignee IS NOT NULL AND closedAt IS NULL
                """,
            arguments: [application.row, kind.rawValue]
        )
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
            dueBy: columns["dueBy"],
            openedAt: columns["openedAt"],
            isUrgent: columns["isUrgent"],
            assignee: columns["assignee"]
        )
    }
}

extension RecordChange {
    /// Puts an application on the list.
    public func open(
        _ kind: WorkItem.Kind,
        on application: PermitApplication,
        reasons: [WorkReason],
        dueBy: Day,
        isUrgent: Bool = false
    ) throws {
        try open(kind, application: application.row, exemption: nil, reasons, dueBy, isUrgent)
    }

    /// Puts an exemption on the list.
    public func open(
        _ kind: WorkItem.Kind,
        on exemption: Exemption,
        reasons: [WorkReason],
        dueBy: Day
    ) throws {
        try open(kind, application: nil, exemption: exemption.row, reasons, dueBy, false)
    }

    /// Reserves work for a member of staff, or for nobody.
    public mutating func assign(_ item: WorkItem, to name: String?) throws {
        try note(.assignWork, item.reference)
        try database.execute(
            sql: "UPDATE workItem SET assignee = ? WHERE reference = ?",
            arguments: [name, item.reference]
        )
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
        _ dueBy: Day,
        _ isUrgent: Bool
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO workItem (
                    reference, kind, reasons, applicationId, exemptionId, dueBy, isUrgent,
                    openedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Reference.random(), kind.rawValue, reasons.map(\.word).joined(separator: " "),
                application, exemption, dueBy, isUrgent, now,
            ]
        )
    }
}
