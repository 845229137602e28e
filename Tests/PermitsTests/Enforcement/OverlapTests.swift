import Permits
import Testing

/// Zones and parts over each other, and what is answered near their borders.
///
/// LOW is a square of a hundredth of a degree; TOP lies over its south-west quarter and reaches out
/// of it to the west. In LOW lie two parts, one over a corner of the other. FAR touches LOW in the
/// east and has a hole in the middle. A thousandth of a degree is 68 metres to the east.
struct OverlapTests {
    private let ten = thursday("10:00")

    @Test(arguments: [
        (4.302, 52.002, "TOP", nil), (4.298, 52.002, "TOP", nil), (4.302, 52.008, "LOW", nil),
        (4.3075, 52.0075, "LOW", "LOW-A"), (4.3085, 52.0085, "LOW", "LOW-B"),
        (4.3095, 52.0095, "LOW", "LOW-B"), (4.312, 52.002, "FAR", nil),
        (4.315, 52.005, nil, nil), (4.29, 52.002, nil, nil),
    ])
    func `Of zones and parts over each other the highest counts`(
        longitude: Double,
        latitude: Double,
        code: String?,
        part: String?
    ) {
        let answer = answer("NONE00", longitude, latitude, metres: 10)

        #expect(answer.zone == code.map(zone))
        #expect(answer.subArea == part.map(zone))
        #expect(answer.verdict == (code == nil ? .outsideZone : Patrol.onSite))
    }

    /// A resident of LOW, at the border between TOP and LOW, and where they lie over each other.
    @Test(arguments: [
        (4.302, 52.006, 10.0, "exempt"), (4.302, 52.0051, 10, "exempt"),
        (4.302, 52.0051, 20, "border"), (4.302, 52.0049, 20, "border"),
        (4.302, 52.0049, 10, "onSite"), (4.302, 52.003, 10, "onSite"),
    ])
    func `A right counts only where its zone does`(
        longitude: Double,
        latitude: Double,
        metres: Double,
        expected: String
    ) {
        #expect(kind(of: answer("LOW000", longitude, latitude, metres: metres)) == expected)
        #expect(
            answer("LOW000", longitude, latitude, metres: metres).nearMisses.isEmpty
                == (expected == "exempt")
        )
    }

    /// The border of LOW runs on under TOP, where it changes nothing.
    @Test(arguments: ["LOW000", "TOP000", "NONE00"])
    func `A border under a higher zone changes nothing`(plate: String) {
        let verdict = answer(plate, 4.3001, 52.003, metres: 20).verdict

        #expect((verdict == Patrol.onSite) == (plate != "TOP000"))
        #expect(verdict != .borderUncertain)
    }

    @Test(arguments: [
        ("visitor of LOW", "VIS000", "border"), ("resident of LOW", "LOW000", "exempt"),
        ("nobody", "NONE00", "onSite"),
    ])
    func `The border of a part matters to the kinds that it excludes`(
        name: String,
        plate: String,
        expected: String
    ) {
        #expect(kind(of: answer(plate, 4.3069, 52.0075, metres: 20)) == expected)
        #expect(kind(of: answer(plate, 4.3071, 52.0075, metres: 20)) == expected)
    }

    /// LOW-A excludes visitors, LOW-B residents and visitors.
    @Test(arguments: [
        ("LOW000", 4.3079, "border"), ("LOW000", 4.3081, "border"), ("VIS000", 4.3079, "onSite"),
        ("VIS000", 4.3081, "onSite"), ("LOW000", 4.3075, "exempt"), ("LOW000", 4.3085, "onSite"),
    ])
    func `Between parts over each other the excluded kinds decide`(
        plate: String,
        longitude: Double,
        expected: String
    ) {
        #expect(kind(of: answer(plate, longitude, 52.0085, metres: 15)) == expected)
    }

    @Test(arguments: [
        ("NONE00", 4.3099, "onSite"), ("NONE00", 4.3101, "onSite"), ("FAR000", 4.3099, "border"),
        ("FAR000", 4.3101, "border"), ("BOTH00", 4.3099, "exempt"), ("BOTH00", 4.3101, "exempt"),
    ])
    func `Between two zones it matters to who has a right in one of them`(
        plate: String,
        longitude: Double,
        expected: String
    ) {
        #expect(kind(of: answer(plate, longitude, 52.003, metres: 15)) == expected)
    }

    @Test(arguments: [
        ("in the hole", 4.3141, 52.005), ("around the hole", 4.3139, 52.005),
        ("where two zones and nothing meet", 4.3101, 51.9999),
        ("there, from the other side", 4.3099, 52.0001), ("at the outer border", 4.3199, 52.005),
    ])
    func `Beside no zone at all it is uncertain whatever the plate`(
        name: String,
        longitude: Double,
        latitude: Double
    ) {
        for plate in ["NONE00", "FAR000", "BOTH00"] {
            #expect(kind(of: answer(plate, longitude, latitude, metres: 20)) == "border")
        }
        #expect(
            kind(of: answer("NONE00", longitude, latitude, metres: 20, at: thursday("07:00")))
                == "border"
        )
    }

    /// LOW has 120 minutes, LOW-A 60.
    @Test(arguments: [(4.3069, 5.0, 120), (4.3071, 5, 60), (4.3069, 20, 120), (4.3071, 20, 120)])
    func `Where both sides say the same the longer stay on the disc is told`(
        longitude: Double,
        metres: Double,
        minutes: Int
    ) {
        let answer = answer("NONE00", longitude, 52.0075, metres: metres)

        #expect(answer.verdict == Patrol.onSite)
        #expect(answer.disc?.minutesMax == minutes)
        #expect(answer.disc?.regulatedUntil == thursday("18:00"))
    }

    private func kind(of answer: CheckAnswer) -> String {
        switch answer.verdict {
        case .exempt: "exempt"
        case .borderUncertain: "border"
        case Patrol.onSite: "onSite"
        default: "other"
        }
    }

    private func answer(
        _ plate: String,
        _ longitude: Double,
        _ latitude: Double,
        metres: Double,
        at moment: Instant? = nil
    ) -> CheckAnswer {
        guard let seen = try? LicensePlate(seen: plate) else {
            preconditionFailure("\(plate) is not a plate")
        }
        let check = PlateCheck(
            plate: seen,
            spot: Map.spot(longitude, latitude, metres: metres),
            moment: moment ?? ten
        )
        return Self.judge.answer(check, rights: Self.patrol)
    }

    private static let patrol: Patrol = {
        var patrol = Patrol()
        let (start, end) = (thursday("00:00"), thursday("20:00"))
        patrol.add("LOW000", .resident, "LOW", start, end)
        patrol.add("TOP000", .resident, "TOP", start, end)
        patrol.add("FAR000", .resident, "FAR", start, end)
        patrol.add("VIS000", .visitor, "LOW", start, end)
        patrol.add("BOTH00", .resident, "LOW", start, end)
        patrol.add("BOTH00", .resident, "FAR", start, end)
        return patrol
    }()

    private static let judge = PlateJudge(
        policy: PolicyVersion(
            from: day(2023, 1, 10),
            zones: [
                place(
                    "LOW",
                    Fixture.ring(4.3, 52, size: 0.01),
                    parts: [
                        part("LOW-A", [.visitor], 1, Fixture.ring(4.307, 52.007, size: 0.002)),
                        part(
                            "LOW-B",
                            [.visitor, .resident],
                            2,
                            Fixture.ring(4.308, 52.008, size: 0.002)
                        ),
                    ]
                ),
                place("TOP", Fixture.ring(4.295, 52, size: 0.005), priority: 5, wide: true),
                place("FAR", Fixture.ring(4.31, 52, size: 0.01), hole: true),
            ],
            addresses: [],
            addressExceptions: [],
            ownParkingPlaces: [],
            products: [],
            confidenceMin: 85
        ),
        clock: Fixture.clock
    )

    private static func place(
        _ code: String,
        _ ring: [GeoPoint],
        priority: Int = 0,
        parts: [SubArea] = [],
        hole: Bool = false,
        wide: Bool = false
    ) -> Zone {
        let inner = hole ? [Fixture.ring(4.314, 52.004, size: 0.002)] : []
        let beside = wide ? [[Fixture.ring(4.3, 52, size: 0.005)]] : []
        return Zone(
            code: zone(code),
            name: code,
            trafficDecision: "",
            discMinutes: 120,
            hours: ZoneHours(windows: [Fixture.window(Fixture.workdays, 9, 18)]),
            priority: priority,
            shape: GeoShape(polygons: [[ring] + inner] + beside),
            subAreas: parts
        )
    }

    private static func part(
        _ code: String,
        _ excluded: Set<ParkingRight.Kind>,
        _ priority: Int,
        _ ring: [GeoPoint]
    ) -> SubArea {
        SubArea(
            code: zone(code),
            name: code,
            discMinutes: 60,
            excludedKinds: excluded,
            priority: priority,
            shape: GeoShape(polygons: [[ring]])
        )
    }
}
