import GRDB
import Permits

extension Record {
    /// The objections to decisions on an application, newest first.
    public func objections(to application: PermitApplication) throws -> [Objection] {
        try Reference.fetchAll(
            database,
            sql: "SELECT reference FROM objection WHERE applicationId = ? ORDER BY id DESC",
            arguments: [application.row]
        ).compactMap(objection)
    }

    /// What waits for a person about an application, by deadline.
    public func work(on application: PermitApplication) throws -> [WorkItem] {
        try Reference.fetchAll(
            database,
            sql: "SELECT reference FROM workItem WHERE applicationId = ? AND closedAt IS NULL",
            arguments: [application.row]
        ).compactMap(workItem).sorted(by: Self.isDueFirst)
    }

    /// What waits for a person about an exemption, by deadline.
    public func work(on exemption: Exemption) throws -> [WorkItem] {
        try Reference.fetchAll(
            database,
            sql: "SELECT reference FROM workItem WHERE exemptionId = ? AND closedAt IS NULL",
            arguments: [exemption.row]
        ).compactMap(workItem).sorted(by: Self.isDueFirst)
    }

    /// The order of work: by deadline, and of one day what is urgent first.
    private static func isDueFirst(_ one: WorkItem, _ other: WorkItem) -> Bool {
        one.dueBy == other.dueBy ? one.isUrgent && !other.isUrgent : one.dueBy < other.dueBy
    }

    /// Whether somebody was shown a case of this holder since a moment.
    public func wasRead(
        _ subject: Reference,
        of holder: Holder,
        by reader: String,
        since moment: Instant
    ) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM dataRead
                    WHERE holderId = ? AND subject = ? AND reader = ? AND at >= ?)
                """,
            arguments: [try holderRow(holder), subject, reader, moment]
        ) ?? false
    }
}

extension Record {
    /// By what a case worker knows the case that work is about: its number, if it has one, the
    /// kind of exemption and the zone.
    public func subject(
        of item: WorkItem
    ) throws -> (caseNumber: String?, product: ProductKind, zone: ZoneCode?)? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT caseYear, caseNumber,
                    coalesce(exemption.product, application.product) AS product,
                    coalesce(exemption.zone, application.zone) AS zone
                FROM workItem
                LEFT JOIN exemption ON exemption.id = workItem.exemptionId
                LEFT JOIN application ON application.id =
                    coalesce(workItem.applicationId, exemption.applicationId)
                WHERE workItem.reference = ?
                """,
            arguments: [item.reference]
        )
        guard let row, let product = ProductKind(rawValue: row["product"]) else { return nil }
        let year: Int? = row["caseYear"]
        return (year.map { Self.caseNumber($0, row["caseNumber"]) }, product, row["zone"])
    }
}
