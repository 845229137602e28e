import Foundation
import GRDB
import PermitStore
import Permits
import Testing

/// A plate that was met stands in the record sealed, is found for one zone and one day only, and
/// is gone when the finding is closed.
struct FindingRecordTests {
    private let day = Day(number: 20_622)

    @Test func `A finding comes back as it was filed, point and country and all`() async throws {
        try await onRecordBench { bench in
            let checks = [try Examples.sighting(), try Examples.sighting(at: 52.0705, 4.3601)]
            for check in checks {
                let reference = try await file(check, on: day, bench)

                let found = try bench.store.readNow { try $0.finding(reference) }

                #expect(found?.sightings == Sightings(check))
                #expect(found?.offences == [.r400ae, .r401])
                #expect((found?.count, found?.registerVersion) == (1, 17))
            }
        }
    }

    @Test func `The same plate has another mark in another zone and on another day`() async throws {
        try await onRecordBench { bench in
            let check = try Examples.sighting()
            for (zone, day) in [("VBN", day), ("VBN", day.adding(days: 1)), ("LDC", day)] {
                _ = try await file(check, in: zone, on: day, bench)
            }

            let (marks, sealed) = try await bench.file.pool.read { database in
                (
                    try Data.fetchSet(database, sql: "SELECT meetingLookup FROM finding"),
                    try Data.fetchSet(database, sql: "SELECT sealedSightings FROM finding")
                )
            }
            #expect((marks.count, sealed.count) == (3, 3))
        }
    }

    @Test func `A plate of another country is another car, one of no known country is not`()
        async throws
    {
        try await onRecordBench { bench in
            let zone = try #require(Examples.zone)
            _ = try await file(try Examples.sighting("00HK00", "P"), on: day, bench)
            let found = { [day] (country: String?) in
                try bench.store.readNow { record in
                    let sign = country.flatMap(CountrySign.init)
                    let plate = try LicensePlate(seen: "00HK00", country: sign)
                    return try record.openFinding(of: plate, in: zone, on: day) != nil
                }
            }

            #expect(try found("P") && found(nil))
            #expect(try !found("NL"))
        }
    }

    @Test(arguments: FindingClosing.Reason.allCases)
    func `H22 closing leaves nothing of the plate, whatever the reason`(
        reason: FindingClosing.Reason
    ) async throws {
        try await onRecordBench { bench in
            let reference = try await file(try Examples.sighting(), on: day, bench)

            try await bench.change { change in
                let found = try #require(try change.record.finding(reference))
                try change.close(found, because: reason)
            }

            let left = try await bench.file.pool.read { database in
                try Int.fetchOne(
                    database,
                    sql: """
                        SELECT count(*) FROM finding
                        WHERE meetingLookup IS NOT NULL OR sealedSightings IS NOT NULL
                        """
                )
            }
            #expect(left == 0)
            let found = try bench.store.readNow { try $0.finding(reference) }
            #expect(found?.closing == FindingClosing(reason, at: RecordBench.now))
            let counts = try bench.store.readNow {
                try $0.findingCounts(from: .distantPast, until: .distantFuture)
            }
            #expect(counts.map(\.outcome) == [FindingOutcome(reason)])
        }
    }

    @Test(arguments: [
        "UPDATE finding SET reason = 'loading', closedAt = 1",
        "UPDATE finding SET meetingLookup = NULL",
        "UPDATE finding SET sealedSightings = NULL",
        "UPDATE finding SET reason = 'anything', closedAt = 1, sealedSightings = NULL",
    ])
    func `The schema lets no closed finding keep a plate`(change: String) async throws {
        try await onRecordBench { bench in
            _ = try await file(try Examples.sighting(), on: day, bench)

            #expect(throws: DatabaseError.self) { try bench.execute(change) }
        }
    }

    @Test func `A record with a finding that was changed is unsound`() async throws {
        try await onRecordBench { bench in
            _ = try await file(try Examples.sighting(), on: day, bench)
            #expect(try bench.store.readNow { try $0.verify().fault } == nil)

            try bench.execute("UPDATE finding SET sealedSightings = zeroblob(64)")

            let fault = try bench.store.readNow { try $0.verify().fault }
            #expect(fault == "the plate of a finding cannot be opened")
        }
    }

    @Test func `The line in the audit chain names the finding and no plate`() async throws {
        try await onRecordBench { bench in
            let reference = try await file(try Examples.sighting(), on: day, bench)

            let lines = try await bench.file.pool.read { database in
                try Row.fetchAll(database, sql: "SELECT action, subject FROM auditEvent")
                    .map { ["\($0["action"] as String)", "\($0["subject"] as String)"] }
            }

            #expect(lines == [["fileFinding", reference.text]])
        }
    }

    private func file(
        _ check: PlateCheck,
        in zone: String = "VBN",
        on day: Day,
        _ bench: RecordBench
    ) async throws -> Reference {
        let zone = try #require(ZoneCode(zone))
        return try await bench.change { change in
            try change.file(
                check,
                in: zone,
                on: day,
                offences: [.r400ae, .r401],
                registerVersion: 17
            )
        }
    }
}
