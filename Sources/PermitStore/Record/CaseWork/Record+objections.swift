import Foundation
import GRDB
import Permits

extension Record {
    /// The objection with this reference.
    public func objection(_ reference: Reference) throws -> Objection? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM objection WHERE reference = ?",
            arguments: [reference]
        ).map(objection)
    }

    /// A page of the objections of one holder, or of all when none is named; newest first.
    public func objections(of holder: Holder?, page: PageRange) throws -> [Objection] {
        guard let holder else {
            return try Row.fetchAll(
                database,
                sql: "SELECT * FROM objection ORDER BY id DESC LIMIT ? OFFSET ?",
                arguments: [page.size + 1, page.offset]
            ).map(objection)
        }
        guard let row = try holderRow(holder) else { return [] }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM objection WHERE applicationId IN (
                    SELECT id FROM application WHERE holderId = ?)
                ORDER BY id DESC LIMIT ? OFFSET ?
                """,
            arguments: [row, page.size + 1, page.offset]
        ).map(objection)
    }

    /// Whether an objection to a decision on this application is not decided yet.
    public func hasOpenObjection(_ application: PermitApplication) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM objection WHERE applicationId = ? AND closedAt IS NULL)
                """,
            arguments: [application.row]
        ) ?? false
    }

    /// Names of the members of staff who ever took a decision on the application.
    public func deciders(on application: PermitApplication) throws -> Set<String> {
        let officers = try String.fetchAll(
            database,
            sql: "SELECT officer FROM decision WHERE applicationId = ? AND officer IS NOT NULL",
            arguments: [application.row]
        )
        return Set(officers.map { String($0.drop { $0 != ":" }.dropFirst()) })
    }

    private func objection(_ columns: Row) throws -> Objection {
        guard
            let application = try Row.fetchOne(
                database,
                sql: "SELECT reference, holderId FROM application WHERE id = ?",
                arguments: [columns["applicationId"] as Int64]
            )
        else { throw StoreFault.corrupt }
        let outcome: String? = columns["outcome"]
        let motivation: Data? = columns["sealedMotivation"]
        return Objection(
            row: columns["id"],
            reference: columns["reference"],
            application: application["reference"],
            holder: try holder(row: application["holderId"]),
            receivedAt: columns["receivedAt"],
            isLate: columns["isLate"],
            text: try keys.open(columns["sealedText"], label: .objection),
            handler: columns["handler"],
            decideBy: columns["decideBy"],
            outcome: outcome.flatMap(Objection.Outcome.init),
            motivation: try motivation.map { try keys.open($0, label: .objectionMotivation) },
            closedAt: columns["closedAt"],
            version: columns["version"]
        )
    }
}

extension RecordChange {
    /// Records an objection to the newest decision on an application.
    public mutating func receive(
        objectionTo application: PermitApplication,
        text: String,
        isLate: Bool,
        decideBy: Day
    ) throws -> Objection {
        let reference = Reference.random()
        try note(.receiveObjection, reference)
        try database.execute(
            sql: """
                INSERT INTO objection (
                    reference, applicationId, receivedAt, isLate, sealedText, decideBy, version)
                VALUES (?, ?, ?, ?, ?, ?, 1)
                """,
            arguments: [
                reference, application.row, now, isLate, keys.seal(text, label: .objection),
                decideBy,
            ]
        )
        return try found(objection: reference)
    }

    /// Gives an objection to a member of staff.
    public mutating func assign(_ objection: Objection, to name: String) throws -> Objection {
        try note(.assignObjection, objection.reference)
        try database.execute(
            sql: "UPDATE objection SET handler = ?, version = version + 1 WHERE id = ?",
            arguments: [name, objection.row]
        )
        try database.execute(
            sql: """
                UPDATE workItem SET assignee = ?
                WHERE applicationId = (SELECT applicationId FROM objection WHERE id = ?)
                  AND kind = 'decideObjection' AND closedAt IS NULL
                """,
            arguments: [name, objection.row]
        )
        return try found(objection: objection.reference)
    }

    /// Closes an objection; it then no longer keeps its case from being destroyed.
    public mutating func close(
        _ objection: Objection,
        as outcome: Objection.Outcome,
        motivation: String?
    ) throws -> Objection {
        try note(
            outcome == .withdrawn ? .withdrawObjection : .decideObjection,
            objection.reference
        )
        try database.execute(
            sql: """
                UPDATE objection
                SET outcome = ?, sealedMotivation = ?, closedAt = ?, version = version + 1
                WHERE id = ?
                """,
            arguments: [
                outcome.rawValue, motivation.map { keys.seal($0, label: .objectionMotivation) },
                now, objection.row,
            ]
        )
        return try found(objection: objection.reference)
    }

    private func found(objection reference: Reference) throws -> Objection {
        guard let objection = try record.objection(reference) else { throw StoreFault.corrupt }
        return objection
    }
}
