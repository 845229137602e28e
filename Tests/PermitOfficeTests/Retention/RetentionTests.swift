import Foundation
import GRDB
import PermitOffice
import PermitStore
import Permits
import Testing

/// Cases are destroyed when the archives say so, and not before.
struct RetentionTests {
    private let granted = at("2026-01-05T09:00+01:00")

    @Test func `T13 a granted case is destroyed a year after its end, with all that hangs on it`()
        async throws
    {
        try await inTown(granted) { town in
            let resident = town.resident()
            let application = try await town.applyAndPay(resident)
            #expect(application.status == .granted)
            let dates = ["2030-01-05T00:00+01:00", "2031-01-04T23:59:59+01:00"]

            for date in dates {
                try await town.live(until: at(date))
                #expect(try await town.again(application).exemption != nil)
            }
            let kept = try await town.office.application(application.reference, for: town.clerk)
            #expect(kept != nil)
            try await town.live(until: at("2031-01-05T00:00+01:00"))

            #expect(
                try await town.office.application(application.reference, for: town.clerk) == nil
            )
            for table in Self.tablesOfCases { #expect(try town.rows(of: table) == 0, "\(table)") }
            #expect(try town.destroyed() == ["granted resident 1"])
            #expect(try town.fault() == nil)
            try town.expectIndexFollowsRecord()
        }
    }

    @Test func `T13 a refused case is destroyed five years after the decision`() async throws {
        try await inTown(granted) { town in
            let refused = try await town.apply(town.resident(at: door("Vlietoevers", 4, "2266KA")))
            #expect(refused.status == .refused)

            try await town.live(until: at("2031-01-04T23:59:59+01:00"))
            #expect(try town.rows(of: "application") == 1)
            try await town.live(until: at("2031-01-05T00:00+01:00"))

            #expect(try town.rows(of: "application") == 0)
            #expect(try town.destroyed() == ["refused resident 1"])
        }
    }

    @Test func `T13 what was not paid, not needed or withdrawn goes after a year`() async throws {
        try await inTown(granted) { town in
            let unpaid = try await town.apply(town.resident(0))
            let needless = try await town.apply(
                town.resident(1, at: julianabaan(3), kind: .motorcycle, wheels: 2)
            )
            let withdrawn = try await town.applyAndPay(town.resident(2, at: julianabaan(5)))
            _ = try await town.office.withdraw(
                exemption: try #require(withdrawn.exemption),
                from: at("2026-03-01T00:00+01:00"),
                reason: "verhuisd",
                ifVersion: nil,
                by: town.clerk
            )
            try await town.live(until: at("2026-02-01T09:00+01:00"))
            #expect(try await town.again(unpaid).status == .aborted)
            #expect(needless.status == .notNeeded)

            try await town.live(until: at("2027-01-05T09:00+01:00"))
            #expect(try town.rows(of: "application") == 2)
            try await town.live(until: at("2027-02-01T09:00+01:00"))
            #expect(try town.rows(of: "application") == 1)
            try await town.live(until: at("2027-03-01T00:00+01:00"))

            #expect(try town.rows(of: "application") == 0)
            #expect(try town.rows(of: "holder") == 0)
            #expect(
                try town.destroyed() == [
                    "aborted resident 1", "aborted resident 1", "withdrawn resident 1",
                ]
            )
            #expect(try town.fault() == nil)
        }
    }

    @Test func `T16 an open objection keeps the case, and five years after it was closed too`()
        async throws
    {
        try await inTown(granted) { town in
            let application = try await town.applyAndPay(town.resident())
            try town.object(to: application)

            try await town.live(until: at("2035-01-05T00:00+01:00"))
            #expect(try town.rows(of: "application") == 1)
            try town.closeObjections(at: at("2035-06-01T12:00+02:00"))
            try await town.live(until: at("2040-05-31T23:59:59+02:00"))
            #expect(try town.rows(of: "application") == 1)
            #expect(try town.rows(of: "parkingRight") == 1)
            try await town.live(until: at("2040-06-01T00:00+02:00"))

            #expect(try town.rows(of: "application") == 0)
            #expect(try town.rows(of: "objection") == 0)
        }
    }

    @Test(arguments: [true, false])
    func `T16 a hold set by hand keeps the case until it is lifted`(
        isOnExemption: Bool
    ) async throws {
        try await inTown(granted) { town in
            let application = try await town.applyAndPay(town.resident())
            let store = town.office.register.store
            let reference = try #require(application.exemption)
            try await store.commit(at: town.now, by: "test") { change in
                if isOnExemption, let exemption = try change.record.exemption(reference) {
                    try change.hold(exemption: exemption, reason: "Beroep bij de rechtbank")
                } else {
                    try change.hold(application: application, reason: "Beroep bij de rechtbank")
                }
            }

            try await town.live(until: at("2032-01-05T00:00+01:00"))
            #expect(try town.rows(of: "exemption") == 1)
            let holds = try store.readNow { try $0.retentionHolds() }
            #expect(holds.map(\.reason) == ["Beroep bij de rechtbank"])
            let lifted = try await store.commit(at: town.now, by: "test") { change in
                if isOnExemption, let exemption = try change.record.exemption(reference) {
                    return try change.release(exemption: exemption)
                }
                return try change.release(application: application)
            }
            try await town.live(until: town.now.adding(seconds: 1))

            #expect(lifted == 1)
            #expect(try town.rows(of: "exemption") == 0)
            #expect(try town.rows(of: "retentionHold") == 0)
        }
    }

    @Test func `A holder with another case stays, with the letters`() async throws {
        try await inTown(granted) { town in
            let resident = town.resident(at: door("Vlietoevers", 4, "2266KA"))
            _ = try await town.apply(resident)
            town.set(at("2026-03-01T00:00+01:00"))
            _ = try await town.applyAndPay(resident, for: .visitorScheme)

            try await town.live(until: at("2028-03-01T00:00+01:00"))
            #expect(try town.rows(of: "exemption") == 0)
            #expect(try town.rows(of: "holder") == 1)
            try await town.live(until: at("2031-01-05T00:00+01:00"))

            #expect(try town.rows(of: "holder") == 0)
            #expect(try town.rows(of: "letter") == 0)
        }
    }

    @Test func `Visits go with their scheme, in small changes when they are many`() async throws {
        try await inTown(granted) { town in
            for number in 0..<3 {
                let household = try await town.household(number, at: julianabaan(2 * number + 1))
                for hour in 10..<16 {
                    try await household.signOn(
                        Plates.dutch(number),
                        from: thursday("\(hour):00"),
                        until: thursday("\(hour):30")
                    )
                }
            }

            try await town.live(until: at("2028-03-01T00:00+01:00"))

            #expect(try town.rows(of: "visit") == 0)
            #expect(try town.rows(of: "parkingRight") == 0)
            #expect(try town.destroyed() == ["granted visitorScheme 3"])
            #expect(try town.fault() == nil)
        }
    }

    @Test func `What was destroyed is in no byte of the file or its log`() async throws {
        try await inTown(granted) { town in
            let keptBytes = try await town.sealed(of: town.applyAndPay(town.resident(40)))
            var gone: [Data] = []
            for number in 0..<40 {
                let home = door("Vlietoevers", 1 + number % 10, "2266KA")
                let refused = try await town.apply(town.resident(number, at: home))
                gone += try town.sealed(of: refused)
            }
            try town.keepForEver()
            #expect(try gone.allSatisfy { try town.bytes().contains($0) })

            try await town.live(until: at("2031-01-05T00:00+01:00"))
            try town.file.eraseRemains()

            let bytes = try town.bytes()
            #expect(gone.count { bytes.contains($0) } == 0)
            #expect(keptBytes.allSatisfy { bytes.contains($0) })
            #expect(try town.fault() == nil)
        }
    }

    private static let tablesOfCases = [
        "application", "applicationStatus", "assessment", "decision", "payment", "exemption",
        "parkingRight", "workItem", "letter", "holder", "registerWait", "visit",
    ]
}

extension Town {
    func rows(of table: String) throws -> Int {
        try file.pool.read { try Table(table).fetchCount($0) }
    }

    /// What the record still tells of what was destroyed, in order of the day.
    fileprivate func destroyed() throws -> [String] {
        try file.pool.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM destruction ORDER BY day, class")
                .map { "\($0["class"] as String) \($0["product"] as String) \($0["cases"] as Int)" }
        }
    }

    /// Records an objection to the decision on an application.
    func object(to application: PermitApplication) throws {
        try file.pool.write {
            try $0.execute(
                sql: """
                    INSERT INTO objection (
                        reference, applicationId, receivedAt, isLate, sealedText, decideBy, version)
                    VALUES (randomblob(16), ?, ?, 0, zeroblob(32), ?, 1)
                    """,
                arguments: [application.row, now.seconds, 20_600]
            )
        }
    }

    /// Closes every objection.
    func closeObjections(at moment: Instant) throws {
        try file.pool.write {
            try $0.execute(
                sql: "UPDATE objection SET outcome = 'rejected', closedAt = ?",
                arguments: [moment.seconds]
            )
        }
    }

    /// Lets the exemptions that there are end much later.
    fileprivate func keepForEver() throws {
        try file.pool.write { try $0.execute(sql: "UPDATE exemption SET validUntil = 4000000000") }
    }

    /// What stands sealed in the file about one application.
    fileprivate func sealed(of application: PermitApplication) throws -> [Data] {
        try file.pool.read { database in
            try Data.fetchAll(
                database,
                sql: """
                    SELECT substr(sealedText, 1, 48) FROM application WHERE id = ?1
                    UNION ALL
                    SELECT substr(sealedAssessment, 1, 48) FROM assessment WHERE applicationId = ?1
                    UNION ALL
                    SELECT plate FROM application WHERE id = ?1
                    """,
                arguments: [application.row]
            )
        }
    }

    /// Every byte of the database file and its log.
    fileprivate func bytes() throws -> Data {
        try ["", "-wal"].reduce(Data()) { bytes, suffix in
            let path = file.path + suffix
            guard FileManager.default.fileExists(atPath: path) else { return bytes }
            return try bytes + Data(contentsOf: URL(filePath: path))
        }
    }
}

extension Data {
    fileprivate func contains(_ part: Data) -> Bool { range(of: part) != nil }
}
