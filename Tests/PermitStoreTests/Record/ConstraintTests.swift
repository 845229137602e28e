import GRDB
import PermitStore
import Permits
import Testing

/// The schema forbids what the types forbid.
struct ConstraintTests {
    @Test(arguments: [
        "UPDATE application SET status = 'verleend'",
        "UPDATE application SET version = 0",
        "UPDATE application SET caseNumber = 0",
        "UPDATE application SET reference = x'00'",
        "UPDATE application SET holderId = 99",
        "UPDATE application SET sealedText = NULL",
        "UPDATE application SET decideBy = 'morgen'",
        "UPDATE application SET addressLookup = x'00'",
        "UPDATE decision SET outcome = 'maybe'",
        "UPDATE decision SET isAutomatic = 2",
        "UPDATE decision SET officer = NULL",
        "UPDATE decision SET isAutomatic = 1",
        "UPDATE payment SET amountCents = 0",
        "UPDATE payment SET status = 'betaald'",
        "UPDATE payment SET applicationId = 99",
        "UPDATE exemption SET validUntil = validFrom",
        "UPDATE exemption SET budgetMinutes = -1 WHERE product = 'visitorScheme'",
        "UPDATE exemption SET budgetMinutes = NULL WHERE product = 'visitorScheme'",
        "UPDATE exemption SET budgetMinutes = 1 WHERE product <> 'visitorScheme'",
        "UPDATE visit SET endsAt = startsAt - 1",
        "UPDATE visit SET costMinutes = -1",
        "UPDATE visit SET exemptionId = 99",
        "UPDATE parkingRight SET kind = 6",
        "UPDATE parkingRight SET validUntil = validFrom",
        "UPDATE parkingRight SET recordedBy = 99999",
        "UPDATE parkingRight SET supersededBy = recordedBy - 1",
        "UPDATE parkingRight SET plate = NULL",
        "UPDATE parkingRight SET visitId = 99",
        "UPDATE holder SET kind = 'cat'",
        "UPDATE holder SET numberLookup = x'00'",
        "UPDATE holder SET numberLookup = zeroblob(16)",
        "UPDATE client SET role = 'burger'",
        "UPDATE client SET name = ''",
        "UPDATE client SET tokenHash = x'00'",
        "UPDATE workItem SET kind = 'other'",
        "UPDATE plateChange SET kind = 'other'",
        "UPDATE plateChange SET kind = 'permanent' WHERE kind = 'temporary'",
        "UPDATE plateChange SET endsAt = startsAt WHERE kind = 'temporary'",
        "UPDATE plateChange SET calledOffAt = 1 WHERE kind = 'first'",
        "UPDATE plateChange SET exemptionId = 99",
        "UPDATE renewal SET startsAt = endedAt - 1",
        "UPDATE renewal SET endsAt = startsAt",
        "UPDATE exemptionWatch SET movedTo = x'00'",
        "UPDATE workItemClosing SET workItemId = 99",
        "UPDATE application SET renewsId = 99",
        "UPDATE keyCheck SET id = 2",
        "UPDATE auditEvent SET hash = x'00'",
        "UPDATE auditEvent SET seq = -seq",
        "INSERT INTO municipality (document, recordedBy) VALUES ('{}', 1)",
        "INSERT INTO municipality (document, recordedBy) VALUES ('{}', 99999)",
        "DELETE FROM holder",
        "DELETE FROM application",
        "DELETE FROM exemption",
        "DELETE FROM visit",
        "DELETE FROM auditEvent",
    ])
    func `What makes no sense is refused`(sql: String) async throws {
        try await onRecordBench { bench in
            try await bench.change { try RecordTour().walk(&$0) }
            let before = try Self.rowCount(in: bench)

            #expect {
                try bench.execute(sql)
            } throws: { error in
                (error as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT
            }

            #expect(try Self.rowCount(in: bench) == before)
        }
    }

    @Test func `What makes sense is not`() async throws {
        try await onRecordBench { bench in
            try await bench.change { try RecordTour().walk(&$0) }

            try bench.execute(
                "UPDATE application SET status = 'granted', endedAt = 1, version = version + 1"
            )
            try bench.execute("UPDATE visit SET endsAt = startsAt")

            #expect(try Self.rowCount(in: bench) > 0)
        }
    }

    @Test func `An exemption follows from an application once, and a reference occurs once`()
        async throws
    {
        try await onRecordBench { bench in
            let application = try await bench.change {
                try $0.receive(try Examples.application())
            }
            let once = try Examples.exemption(for: application)
            try await bench.change { _ = try $0.issue(once) }
            let twice = try Examples.exemption(for: application, during: 0..<60)

            for again in [once, twice] {
                await #expect(throws: DatabaseError.self) {
                    try await bench.change { _ = try $0.issue(again) }
                }
            }
            #expect(bench.published.map(\.version) == [1, 2])
        }
    }

    @Test func `An exemption has one renewal at a time that is not finished`() async throws {
        try await onRecordBench { bench in
            let exemption = try await bench.change { try $0.issue(try Examples.exemption()) }
            let first = try await bench.change {
                try $0.receive(try Examples.application(renewing: exemption))
            }
            let again = try Examples.application(renewing: exemption)

            await #expect(throws: DatabaseError.self) {
                try await bench.change { _ = try $0.receive(again) }
            }
            try await bench.change { _ = try $0.move(first, to: .aborted) }
            try await bench.change { _ = try $0.receive(again) }
        }
    }

    private static func rowCount(in bench: RecordBench) throws -> Int {
        try bench.file.pool.read { database in
            try ["application", "exemption", "visit", "parkingRight", "auditEvent"].reduce(0) {
                try $0 + Table($1).fetchCount(database)
            }
        }
    }
}
