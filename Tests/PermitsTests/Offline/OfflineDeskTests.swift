import Permits
import Testing

/// Checks without a connection: the same verdicts while a snapshot is fresh, and none after that.
struct OfflineDeskTests {
    private static let moment = Pack.moment
    private let desk = Result { try Pack.desk(Pack.file(.withResidents)) }

    private func check(
        _ plate: String,
        in code: String = "VBN",
        subArea: String? = nil,
        after seconds: Int64 = 0,
        country: String? = nil
    ) throws -> OfflineAnswer {
        try desk.get().answer(
            PlateCheck(
                plate: LicensePlate(seen: plate, country: country.flatMap(CountrySign.init)),
                spot: .zone(zone(code), subArea: subArea.map(zone)),
                moment: Self.moment.adding(seconds: seconds)
            )
        )
    }

    private static let ages: [(String, Int64, OfflineAnswer.Unavailable?)] = [
        ("NX000P", 0, nil),
        ("NX000P", 900, nil),
        ("NX000P", 901, .stale),
        ("FX000X", 900, nil),
        ("FX000X", 960, .stale),
        ("NX000P", 86_400, .stale),
        ("NX000P", 9_000_000_000_000_000_000, .stale),
        ("NX000P", -60, nil),
        ("NX000P", -61, .clockBehind),
        ("NX000P", -9_000_000_000_000_000_000, .clockBehind),
    ]

    @Test(arguments: ages)
    func `H32 a snapshot over a quarter of an hour old gives no verdict, hit or miss`(
        plate: String,
        seconds: Int64,
        expected: OfflineAnswer.Unavailable?
    ) throws {
        let answer = try check(plate, after: seconds)

        if let expected {
            #expect(answer == .unavailable(expected))
        } else {
            #expect(answer.verdict != nil)
        }
    }

    @Test func `H31 with a wrong key there is no verdict, instead of a plate without rights`()
        throws
    {
        let snapshot = try OfflineSnapshot(Pack.file(.withResidents)) { _, _ in true }

        #expect(throws: OfflineDesk.WrongKey.self) {
            try OfflineDesk(snapshot, clock: Fixture.clock, hash: Pack.hash(key: 8))
        }
    }

    @Test func `H31 what nobody signed is not answered from`() throws {
        let file = try Pack.file(.withResidents)

        #expect(throws: OfflineSnapshot.Invalid.wrongSignature) {
            try OfflineSnapshot(file) { _, _ in false }
        }
    }

    @Test func `The signature covers all that stands before it`() throws {
        let file = try Pack.file(.withResidents)

        _ = try OfflineSnapshot(file) { content, signature in
            #expect(Array(content) == file.dropLast(64))
            #expect(Array(signature) == file.suffix(64))
            return true
        }
    }

    @Test(arguments: [
        ("NX000P", "VBN", Optional(ParkingRight.Kind.resident)),
        ("NX000P", "LDC", nil),
        ("GB000B", "VOM24", .resident),
        ("FX000X", "VBN", nil),
    ])
    func `A right is found by the hash of its plate`(
        plate: String,
        code: String,
        kind: ParkingRight.Kind?
    ) throws {
        #expect(try check(plate, in: code).verdict?.exemptBy == kind)
    }

    @Test func `Country and look-alikes are near misses offline too`() throws {
        let abroad = try check("NX000P", country: "P")
        let misread = try check("NXOOOP")

        #expect(abroad.verdict?.verdict == .possibleRight(.country))
        #expect(misread.verdict?.verdict == .possibleRight(.misreading))
        #expect(misread.verdict?.nearMisses.map(\.plate?.text) == ["NX000P"])
    }

    @Test func `Another zone than those carried gives no verdict`() throws {
        let desk = try Pack.desk(Pack.file(.withResidents, zones: [zone("VBN")]))
        let plate = try LicensePlate(seen: "GB000B")
        let point = try #require(GeoPoint(longitude: 4.315, latitude: 52.085))

        #expect(desk.snapshot.rightsCount == 1)
        for spot in [
            Spot.zone(zone("VOM24"), subArea: nil), .zone(zone("NIX"), subArea: nil),
            .point(point, accuracyMetres: 5),
        ] {
            let answer = desk.answer(PlateCheck(plate: plate, spot: spot, moment: Self.moment))
            #expect(answer == .unavailable(.zoneNotCarried))
        }
    }

    @Test func `Rules that change at midnight change in a snapshot that lasts over it`() throws {
        let night = at("2026-06-18T23:50+02:00")
        let later = PolicyVersion(
            from: day(2026, 6, 19),
            zones: Fixture.seedTarget.zones.filter { $0.code != zone("VOM24") },
            addresses: [],
            addressExceptions: [],
            ownParkingPlaces: [],
            products: [],
            confidenceMin: 85
        )
        let header = SnapshotHeader(
            registerVersion: 1,
            moment: night,
            day: Fixture.clock.day(of: night),
            device: "a",
            keyCheck: Pack.hash()("")
        )
        let content = try Pack.content(
            .withResidents,
            header: header,
            policies: [Fixture.seedTarget, later]
        )
        let desk = try Pack.desk(content + Array(repeating: 0, count: 64))
        let answer = { (moment: Instant) in desk.answer(Patrol.check(in: "VOM24", at: moment)) }

        #expect(answer(night.adding(minutes: 9)).verdict?.verdict == Patrol.onSite)
        #expect(answer(night.adding(minutes: 10)) == .unavailable(.zoneNotCarried))
    }

    @Test func `The reader says what it reads`() throws {
        let desk = try desk.get()
        let snapshot = desk.snapshot

        #expect(snapshot.header == Pack.header)
        #expect(desk.ageSeconds(at: Self.moment.adding(minutes: 3)) == 180)
        #expect(snapshot.municipality.name == "Voorburg")
        #expect(snapshot.rightsCount == 2)
    }
}
