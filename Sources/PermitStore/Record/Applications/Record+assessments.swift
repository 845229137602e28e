import Foundation
import GRDB
import Permits

extension Record {
    /// The newest look of the rules at an application; nil when they were never asked.
    public func assessment(of application: PermitApplication) throws -> Assessment? {
        let sealed = try Data.fetchOne(
            database,
            sql: """
                SELECT sealedAssessment FROM assessment
                WHERE applicationId = ? ORDER BY position DESC LIMIT 1
                """,
            arguments: [application.row]
        )
        return try sealed.map(assessment)
    }

    /// A page of every look of the rules at an application, newest first.
    public func assessments(
        of application: PermitApplication,
        page: PageRange
    ) throws -> [Assessment] {
        try Data.fetchAll(
            database,
            sql: """
                SELECT sealedAssessment FROM assessment
                WHERE applicationId = ? ORDER BY position DESC LIMIT ? OFFSET ?
                """,
            arguments: [application.row, page.size + 1, page.offset]
        ).map(assessment)
    }

    /// References of applications for which the registers must be asked again by this moment.
    public func registerWaits(dueAt moment: Instant) throws -> [Reference] {
        try Reference.fetchAll(
            database,
            sql: """
                SELECT application.reference FROM registerWait
                JOIN application ON application.id = registerWait.applicationId
                WHERE retryAt <= ? ORDER BY retryAt LIMIT 500
                """,
            arguments: [moment]
        )
    }

    /// How often the registers were asked in vain about an application.
    public func registerAttempts(of application: PermitApplication) throws -> Int {
        try Int.fetchOne(
            database,
            sql: "SELECT attempts FROM registerWait WHERE applicationId = ?",
            arguments: [application.row]
        ) ?? 0
    }

    /// References of applications whose applicant had until a day before this one to answer.
    public func unanswered(before day: Day) throws -> [Reference] {
        try Reference.fetchAll(
            database,
            sql: "SELECT reference FROM application WHERE answerBy < ? LIMIT 500",
            arguments: [day]
        )
    }
}

extension RecordChange {
    /// Keeps what the rules were told and what they said.
    public mutating func record(
        _ assessment: Assessment,
        on application: PermitApplication
    ) throws -> PermitApplication {
        let text = String(decoding: try JSONEncoder().encode(assessment), as: UTF8.self)
        try database.execute(
            sql: """
                INSERT INTO assessment (applicationId, position, at, sealedAssessment)
                VALUES (?, (
                    SELECT coalesce(max(position), 0) + 1 FROM assessment
                    WHERE applicationId = ?), ?, ?)
                """,
            arguments: [application.row, application.row, now, keys.seal(text, label: .assessment)]
        )
        try database.execute(
            sql: "UPDATE application SET reasons = ? WHERE id = ?",
            arguments: [Self.joined(assessment.outcome.reasons), application.row]
        )
        return try found(application.reference)
    }

    /// Notes when the registers are asked again; each time counts.
    public mutating func wait(
        forRegisters application: PermitApplication,
        retryAt moment: Instant
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO registerWait (applicationId, attempts, retryAt) VALUES (?, 1, ?)
                ON CONFLICT (applicationId) DO UPDATE
                SET attempts = attempts + 1, retryAt = excluded.retryAt
                """,
            arguments: [application.row, moment]
        )
    }

    /// Asks the registers no more about an application.
    public mutating func stopWaiting(forRegisters application: PermitApplication) throws {
        try database.execute(
            sql: "DELETE FROM registerWait WHERE applicationId = ?",
            arguments: [application.row]
        )
    }

    /// Gives the applicant until the end of a day to answer.
    public mutating func ask(
        _ application: PermitApplication,
        on day: Day,
        answerBy last: Day
    ) throws {
        try note(.askApplicant, application.reference)
        try database.execute(
            sql: "UPDATE application SET askedOn = ?, answerBy = ? WHERE id = ?",
            arguments: [day, last, application.row]
        )
    }

    /// Ends the applicant's time to answer, and moves the deadline by the days it was suspended.
    public mutating func stopAsking(
        _ application: PermitApplication,
        suspended: TermSuspension?,
        decideBy: Day
    ) throws -> PermitApplication {
        try note(.answerApplication, application.reference)
        try database.execute(
            sql: """
                UPDATE application
                SET askedOn = NULL, answerBy = NULL, decideBy = ? WHERE id = ?
                """,
            arguments: [decideBy, application.row]
        )
        if let suspended { try record(suspended, of: application) }
        return try found(application.reference)
    }

    /// Fills in what the registers tell of an applicant only now.
    public mutating func settle(
        _ application: PermitApplication,
        text: ApplicationText,
        address: Address,
        zone: ZoneCode?
    ) throws -> PermitApplication {
        try database.execute(
            sql: "UPDATE application SET addressLookup = ?, zone = ? WHERE id = ?",
            arguments: [keys.lookup(address), zone, application.row]
        )
        return try replace(textOf: application, by: text)
    }

    /// Replaces what the applicant wrote by the same with additions.
    public mutating func replace(
        textOf application: PermitApplication,
        by text: ApplicationText
    ) throws -> PermitApplication {
        let json = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        try database.execute(
            sql: "UPDATE application SET sealedText = ? WHERE id = ?",
            arguments: [keys.seal(json, label: .applicationText), application.row]
        )
        return try found(application.reference)
    }
}
