import GRDB
import PermitOffice
import PermitStore
import Permits
import PlateIndex
import Testing

struct DueWorkTests {
    private let VBN = zone("VBN")

    @Test func `After thirteen weeks a visitor's plate and name are gone and the minutes stay`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)
            try await household.signOn(plate, until: thursday("12:00"), named: "Oma")
            try await household.signOn(Plates.dutch(8), until: thursday("13:00"))
            let due = thursday("12:00").adding(seconds: 13 * 7 * 86_400)

            try await town.live(until: due.adding(seconds: -1))
            #expect(try await household.visits().compactMap(\.plate).count == 2)
            try await town.live(until: due)

            let visits = try await household.visits()
            #expect(visits.map(\.plate?.text) == ["HK000N", nil])
            #expect(visits.compactMap(\.name).isEmpty)
            #expect(visits.map(\.costMinutes) == [180, 120])
            #expect(try await household.balance() == 36_000 - 300)
            let rights = try town.count(of: "parkingRight")
            #expect(rights == 1)
            let asked = try await town.recordCover(plate, in: VBN, at: thursday("11:00"))
            #expect(asked == nil)
            #expect(try town.fault() == nil)
        }
    }

    @Test func `Every plate is erased when thousands are due`() async throws {
        try await inTown { town in
            let household = try await town.household()
            try await town.visit(household, times: 2100)

            try await town.live(until: at("2026-12-01T00:00+01:00"))

            let left = try await town.file.pool.read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM visit WHERE plate IS NOT NULL")
            }
            #expect(left == 0)
            #expect(try town.count(of: "parkingRight") == 0)
        }
    }

    @Test func `The index forgets within the hour what ended two days ago and keeps the rest`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            _ = try await town.issued(for: Plates.dutch(0))
            try await household.signOn(Plates.dutch(1), until: thursday("12:00"))
            let oldest = thursday("12:00")

            try await town.live(until: oldest.adding(seconds: 48 * 3600))
            try town.expectIndexFollowsRecord(endingAfter: oldest.adding(seconds: -1))
            #expect(town.office.register.rightsCount == 2)
            try await town.live(until: oldest.adding(seconds: 49 * 3600))

            try town.expectIndexFollowsRecord(endingAfter: oldest)
            #expect(town.office.register.rightsCount == 1)
        }
    }

    @Test func `A case that cannot be read holds up no other`() async throws {
        try await inTown(at("2026-03-02T09:00+01:00")) { town in
            let applications = try await (0..<3).asyncMap {
                try await town.apply(town.resident($0, at: julianabaan($0 + 1)))
            }
            let broken = applications[0].row
            try await town.file.pool.write {
                try $0.execute(
                    sql: "UPDATE application SET sealedText = zeroblob(64) WHERE id = ?",
                    arguments: [broken]
                )
            }

            await #expect(throws: Unreadable.self) {
                try await town.live(until: at("2026-03-20T09:00+01:00"))
            }

            for application in applications.dropFirst() {
                #expect(try await town.again(application).status == .aborted)
            }
            #expect(town.subjects.count { $0.contains("gesloten") } == 2)
        }
    }

    @Test func `A record that is opened again has the same rights`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let exemption = try await town.issued(for: Plates.dutch(0))
            try await household.signOn(Plates.dutch(1), until: thursday("12:00"))
            _ = try await town.office.change(
                plateOf: exemption,
                to: Plates.dutch(2),
                from: thursday("14:00"),
                until: thursday("15:00"),
                ifVersion: nil,
                by: town.clerk
            )

            let again = try Register(file: town.file, keys: town.keys, now: town.now)

            let before = town.office.register
            #expect((again.version, again.rightsCount) == (before.version, before.rightsCount))
            for plate in (0..<4).map(Plates.dutch) {
                #expect(Set(again.index.rights(of: plate)) == Set(before.index.rights(of: plate)))
            }
        }
    }
}

extension Town {
    func count(of table: String) throws -> Int? {
        try file.pool.read { try Table(table).fetchCount($0) }
    }

    /// Records so many visits of half an hour, one after the other.
    fileprivate func visit(_ household: Household, times count: Int) async throws {
        let exemption = try await household.view().exemption
        let plate = Plates.dutch(7)
        try await office.register.store.commit(at: now, by: "test") { [now] change in
            for number in 0..<count {
                let start = now.adding(minutes: number * 30)
                let session = VisitorSession(
                    reference: .random(),
                    plate: plate,
                    period: period(start, start.adding(minutes: 30)),
                    costMinutes: 0
                )
                try change.register(session, name: nil, under: exemption)
            }
        }
    }
}
