import PermitOffice
import PermitStore
import Permits
import Testing

/// Snapshots and the feed of changes, made by an office for a device.
struct SnapshotOfficeTests {
    private let VBN = zone("VBN")
    private let car = Caller.officer(.handhaver, name: "scanauto 7")

    private func desk(_ town: Town, zones: Set<ZoneCode>? = nil) async throws -> OfflineDesk {
        let file = try await town.office.snapshot(for: car, zones: zones)
        let key = try town.office.deviceDay(of: car).key
        let snapshot = try OfflineSnapshot(file, signedBy: town.keys.signing.verifyingKey)
        return try OfflineDesk(
            snapshot,
            clock: town.office.civil,
            hash: try #require(DeviceKey(.init(key))).hash
        )
    }

    private func check(_ plate: LicensePlate, at moment: Instant) -> PlateCheck {
        PlateCheck(plate: plate, spot: .zone(VBN, subArea: nil), moment: moment)
    }

    @Test func `A snapshot holds what was registered before it, at that version`() async throws {
        try await inTown { town in
            let household = try await town.household()
            try await household.signOn(Plates.dutch(7), until: thursday("12:00"))
            _ = try await town.issued(for: Plates.dutch(1))

            let desk = try await desk(town)
            try await household.signOn(Plates.dutch(8), until: thursday("12:00"))

            let header = desk.snapshot.header
            #expect(header.device == "scanauto 7")
            #expect(header.moment == town.now)
            #expect(header.registerVersion < town.office.register.version)
            #expect(desk.snapshot.rightsCount == 2)
            for (number, kind) in [(7, ParkingRight.Kind.visitor), (1, .resident), (8, nil)] {
                let answer = desk.answer(check(Plates.dutch(number), at: thursday("10:05")))
                #expect(answer.verdict?.exemptBy == kind)
            }
        }
    }

    @Test func `H32 at sixteen minutes a snapshot does not deny what was registered since`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let desk = try await desk(town)
            try await household.signOn(Plates.dutch(8), until: thursday("12:00"))

            let late = desk.answer(check(Plates.dutch(8), at: thursday("10:16")))
            let online = try await town.cover(Plates.dutch(8), in: VBN, at: thursday("10:16"))

            #expect(late == .unavailable(.stale))
            #expect(online == .visitor)
        }
    }

    @Test func `H31 an office without its register gives no snapshot, key or feed`() async throws {
        try await inTown { town in
            town.office.loseRegister(true)

            await #expect(throws: StoreFault.self) {
                try await town.office.snapshot(for: car, zones: nil)
            }
            #expect(throws: StoreFault.self) { try town.office.deviceDay(of: car) }
            await #expect(throws: StoreFault.self) {
                try await town.office.rightFeed(after: 0, limit: 10, for: car)
            }
        }
    }

    @Test func `Two devices and two days have nothing in common`() async throws {
        try await inTown { town in
            let other = Caller.officer(.handhaver, name: "scanauto 8")
            let own = try town.office.deviceDay(of: car)
            let neighbour = try town.office.deviceDay(of: other)
            town.set(own.end)
            let tomorrow = try town.office.deviceDay(of: car)

            #expect(Set([own.key, neighbour.key, tomorrow.key]).count == 3)
            #expect(own.end == at("2026-06-19T00:00+02:00"))
            #expect(tomorrow.day == own.day.adding(days: 1))
        }
    }

    @Test func `Only the zones that were asked for are taken along`() async throws {
        try await inTown { town in
            let household = try await town.household(in: "VOM24")
            try await household.signOn(Plates.dutch(7), until: thursday("12:00"))
            _ = try await town.issued(for: Plates.dutch(1))

            let desk = try await desk(town, zones: [VBN])

            #expect(desk.snapshot.rightsCount == 1)
            #expect(desk.snapshot.municipality.versions[0].zones.map(\.code) == [VBN])
        }
    }

    @Test func `A device that follows the feed knows what the register knows`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let first = try #require(
                try await household.signOn(Plates.dutch(7), until: thursday("12:00")).visit
            )
            let version = town.office.register.version
            try await household.signOn(Plates.dutch(8), until: thursday("12:00"))
            town.set(thursday("11:00"))
            try await household.end(first)

            let feed = try #require(
                try await town.office.rightFeed(after: version, limit: 100, for: car)
            )

            let key = try #require(DeviceKey(.init(try town.office.deviceDay(of: car).key)))
            let (seven, eight) = (key.hash(Plates.dutch(7).text), key.hash(Plates.dutch(8).text))
            #expect(feed.version == town.office.register.version && feed.isComplete)
            #expect(feed.steps.filter(\.isAddition).map(\.hash) == [eight, seven])
            #expect(feed.steps.filter { !$0.isAddition }.map(\.hash) == [seven])
            #expect(
                feed.steps.map(\.right.period.end) == [
                    thursday("12:00"), thursday("11:00"), thursday("12:00"),
                ]
            )
        }
    }

    @Test func `A device of before today, or of before new rules, must start again`()
        async throws
    {
        try await inTown { town in
            _ = try await town.issued(for: Plates.dutch(1))
            let version = town.office.register.version
            let feed = { (version: Int64) in
                try await town.office.rightFeed(after: version, limit: 10, for: car)
            }
            #expect(try await feed(version) != nil)
            #expect(try await feed(version + 1) == nil)
            #expect(try await feed(0) != nil)

            town.set(at("2026-06-19T09:00+02:00"))
            #expect(try await feed(version) != nil)
            #expect(try await feed(version - 1) == nil)

            try await town.office.replaceMunicipality(MunicipalityShelf.leidschendamVoorburg)
            #expect(try await feed(version) == nil)
            #expect(try await feed(town.office.register.version) != nil)
        }
    }

    @Test func `What lies beyond tomorrow is nobody's business today`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let version = town.office.register.version
            for (number, day) in [(1, 19), (2, 22)] {
                try await household.signOn(
                    Plates.dutch(number),
                    from: at("2026-06-\(day)T10:00+02:00"),
                    until: at("2026-06-\(day)T12:00+02:00")
                )
            }

            let feed = try await town.office.rightFeed(after: version, limit: 10, for: car)

            #expect(feed?.steps.map(\.right.period.start) == [at("2026-06-19T10:00+02:00")])
            #expect(try await desk(town).snapshot.rightsCount == 1)
        }
    }

    @Test func `Snapshots that are asked for at once are all made`() async throws {
        try await inTown { town in
            _ = try await town.issued(for: Plates.dutch(1))
            let files = try await withThrowingTaskGroup { group in
                for _ in 0..<12 {
                    group.addTask { try await town.office.snapshot(for: car, zones: nil) }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }

            #expect(files.count == 1)
        }
    }
}
