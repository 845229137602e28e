import Foundation
import GRDB
import PermitStore
import Synchronization
import Testing

/// No query reads a table that grows from end to end, or sorts what an index could have sorted.
struct QueryPlanTests {
    @Test func `Every statement in the sources of the record is on the tour`() async throws {
        let run = Set(try await Self.statementsOfTour().map(Self.normal))

        let written = try Self.statementsInSources()

        #expect(written.count > 60)
        #expect(written.subtracting(run) == [])
    }

    @Test func `Every query finds its rows by an index`() async throws {
        let findings = try await onRecordBench { bench in
            let statements = try await Self.statements(of: bench)
            return try await bench.file.pool.read { database in
                try statements.flatMap { try Self.findings(in: $0, database) }
            }
        }

        #expect(findings == [])
    }

    @Test(arguments: [
        "SELECT * FROM application WHERE status = 'granted'",
        "SELECT * FROM visit WHERE plate = ? ORDER BY startsAt",
        "UPDATE parkingRight SET supersededBy = 1 WHERE zone = ?",
        "DELETE FROM auditEvent WHERE actor = ?",
        "SELECT * FROM exemption WHERE holderId = ? ORDER BY validFrom",
    ])
    func `A query that reads or sorts a whole table is found`(sql: String) async throws {
        try await onRecordBench { bench in
            let findings = try await bench.file.pool.read { try Self.findings(in: sql, $0) }

            #expect(!findings.isEmpty)
        }
    }
}

// MARK: - What may be read as a whole

extension QueryPlanTests {
    /// Tables that only grow by hand, a row for each key or file that somebody adds.
    private static let smallTables = ["client", "municipality", "retentionHold"]

    /// Indexes of what is open: they hold what still waits, and grow no further.
    private static let indexesOfOpen = [
        "paymentOpen", "workItemOpen", "letterWaiting", "applicationAnswer", "registerWaitDue",
        "termWatchDue",
        "paymentPage", "paymentAttemptCheck", "refundDue",
        "delegateInvited", "guestRequestOpen",
        "findingMeeting", "exemptionWatchRemind", "exemptionWatchLook", "applicationRenewal",
    ]

    /// Statements that read all on purpose: a start, an export, a check of everything.
    private static let wholeReaders = [
        """
        SELECT id, reference, kind, zone, country, validFrom, validUntil, plate \
        FROM parkingRight WHERE supersededBy IS NULL AND validUntil > ?
        """,
        """
        SELECT EXISTS ( SELECT 1 FROM parkingRight \
        WHERE supersededBy IS NULL AND validUntil <= ?)
        """,
        "SELECT * FROM exemption ORDER BY id",
        """
        SELECT reference, caseYear, caseNumber, position, sealedAssessment FROM assessment \
        JOIN application ON application.id = applicationId \
        WHERE at >= ? ORDER BY applicationId, position
        """,
        """
        SELECT * FROM exemption WHERE validUntil > ? \
        AND (withdrawnFrom IS NULL OR withdrawnFrom > ?) ORDER BY id
        """,
        """
        SELECT exemption.reference, zone, budgetMinutes, startsAt, endsAt FROM visit \
        JOIN exemption ON exemption.id = exemptionId \
        WHERE endsAt > ? AND endsAt <= ? AND startsAt < endsAt
        """,
        "SELECT * FROM auditEvent ORDER BY seq",
        // The figures of the policy: counted over a year, when an administrator asks.
        """
        SELECT (receivedAt / 86400 + 3) / 7 AS week, count(*) AS count FROM application \
        WHERE receivedAt >= ? GROUP BY week ORDER BY week
        """,
        """
        SELECT count(CASE WHEN isAutomatic THEN 1 END) AS automatic, count(*) AS whole \
        FROM decision WHERE position = 1 AND takenAt >= ?
        """,
        """
        SELECT reasons, count(*) AS count FROM decision \
        WHERE outcome = 'refused' AND takenAt >= ? GROUP BY reasons
        """,
        """
        SELECT (takenAt - receivedAt) / 86400 AS days, count(*) AS count \
        FROM decision JOIN application ON application.id = decision.applicationId \
        WHERE position = 1 AND takenAt >= ? GROUP BY days ORDER BY days
        """,
        """
        SELECT budgetMinutes AS budget, coalesce(sum(costMinutes), 0) AS used \
        FROM exemption \
        LEFT JOIN visit ON visit.exemptionId = exemption.id AND visit.startsAt >= ? \
        WHERE budgetMinutes > 0 AND validFrom <= ? AND validUntil > ? \
        AND (withdrawnFrom IS NULL OR withdrawnFrom > ?) \
        GROUP BY exemption.id
        """,
    ]

    /// Statements that walk back from the newest row and stop after a page.
    private static let pages = [
        "SELECT seq, hash FROM auditEvent ORDER BY seq DESC LIMIT 1",
        "SELECT * FROM application ORDER BY id DESC LIMIT ? OFFSET ?",
        "SELECT * FROM objection ORDER BY id DESC LIMIT ? OFFSET ?",
        "SELECT * FROM repair ORDER BY id DESC LIMIT ? OFFSET ?",
        "SELECT * FROM exemption ORDER BY id DESC LIMIT ? OFFSET ?",
        """
        SELECT letter.*, application.reference AS application, \
        exemption.reference AS exemption FROM letter \
        LEFT JOIN application ON application.id = letter.applicationId \
        LEFT JOIN exemption ON exemption.id = letter.exemptionId \
        ORDER BY letter.id DESC LIMIT ? OFFSET ?
        """,
        """
        SELECT * FROM exemption WHERE budgetMinutes IS NOT NULL \
        ORDER BY id DESC LIMIT ? OFFSET ?
        """,
    ]

    /// Statements that sort a handful: what one exemption covers, what one household has planned.
    private static let smallSorters = [
        """
        SELECT * FROM objection WHERE applicationId IN ( \
        SELECT id FROM application WHERE holderId = ?) ORDER BY id DESC LIMIT ? OFFSET ?
        """,
        """
        SELECT * FROM exemption WHERE id IN ( SELECT exemptionId FROM parkingRight \
        WHERE plate = ? AND visitId IS NULL AND (? IS NULL OR country IS NULL OR country = ?)) \
        ORDER BY id DESC LIMIT ?
        """,
        """
        SELECT * FROM visit WHERE exemptionId = ? AND endsAt > ? AND startsAt < endsAt \
        ORDER BY startsAt, id
        """,
    ]

    /// The lines of the plan that stand for work that grows with the table.
    private static func findings(in sql: String, _ database: Database) throws -> [String] {
        let sql = normal(sql)
        guard !wholeReaders.contains(sql), !isVerification(sql) else { return [] }
        let nothing = repeatElement(DatabaseValue.null, count: sql.count { $0 == "?" })
        let steps = try Row.fetchAll(
            database,
            sql: "EXPLAIN QUERY PLAN " + sql,
            arguments: StatementArguments(nothing)
        )
        return steps.map { $0["detail"] as String }
            .filter { isSlow($0, in: sql) }
            .map { "\($0): \(sql)" }
    }

    private static func isSlow(_ step: String, in sql: String) -> Bool {
        let words = step.split(separator: " ").map(String.init)
        if step.hasPrefix("USE TEMP B-TREE") { return !smallSorters.contains(sql) }
        guard words.first == "SCAN", words.count > 1 else { return false }
        let isOfOpen = indexesOfOpen.contains { words.contains($0) }
        let isNoTable = words[1] == "CONSTANT"
        return !isNoTable && !isOfOpen && !pages.contains(sql) && !smallTables.contains(words[1])
    }

    /// The questions that `verify` asks read everything once.
    private static func isVerification(_ sql: String) -> Bool {
        sql.hasPrefix("SELECT visit.id ") || sql.hasPrefix("SELECT one.id ")
            || sql.hasPrefix("SELECT payment.id FROM ")
            || sql.hasPrefix("SELECT parkingRight.id ") || sql.hasPrefix("SELECT exemption.id ")
    }
}

// MARK: - Which statements there are

extension QueryPlanTests {
    private static func statementsOfTour() async throws -> [String] {
        try await onRecordBench { try await statements(of: $0) }
    }

    /// What SQLite runs when everything is asked and changed once.
    private static func statements(of bench: RecordBench) async throws -> [String] {
        let log = StatementLog()
        try await bench.file.pool.writeWithoutTransaction { database in
            database.trace { event in
                if case .statement(let statement) = event { log.add(statement.sql) }
            }
        }
        try await bench.change { try RecordTour().walk(&$0) }
        return log.all
    }

    /// The statements as they are spelled out in the sources.
    private static func statementsInSources() throws -> Set<String> {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }
        let folder = root.appending(path: "Sources/PermitStore/Record").path
        let literal = #/"(?:"")?\s*(?<sql>(?:SELECT|INSERT|UPDATE|DELETE)\b[^"]*)"/#
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        let statements = try names.filter { $0.hasSuffix(".swift") }.flatMap { name in
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            return text.matches(of: literal).map { normal(String($0.sql)) }
        }
        return Set(statements)
    }

    /// A statement on one line.
    private static func normal(_ sql: String) -> String {
        sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// The statements that a connection ran, each once.
private final class StatementLog: Sendable {
    private let statements = Mutex<[String]>([])

    var all: [String] { statements.withLock { $0 } }

    func add(_ sql: String) {
        let isData = ["SELECT", "INSERT", "UPDATE", "DELETE"].contains { sql.hasPrefix($0) }
        guard isData else { return }
        statements.withLock { if !$0.contains(sql) { $0.append(sql) } }
    }
}
