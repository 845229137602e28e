import Caseload
import Permits
import PlateIndex

extension Benchmark {
    /// Complete answers to a plate check, without the network.
    static let verdict = [
        Benchmark(name: "verdict.1m") { try verdicts(among: 1_000_000) }
    ]

    /// Zone, hours, right and what adjoins it, for plates that are covered where they stand.
    private static func verdicts(among count: Int) throws -> BenchmarkFigure {
        let rights = MadeUpRights(count: count)
        let index = rights.index()
        let checks = try checks(of: rights, amount: 100_000)
        let judge = judge
        let nanoseconds = try Turns(operations: checks.count, expected: checks.count).nanoseconds {
            checks.reduce(0) { found, check in
                let answer = index.reading { reader, _ in judge.answer(check, rights: reader) }
                if case .exempt = answer.verdict { return found + 1 }
                return found
            }
        }
        return BenchmarkFigure(nanoseconds, .nanoseconds, rightCount: count)
    }

    /// The judge of the day on which the made-up rights hold.
    static var judge: PlateJudge {
        PlateJudge(policy: policy, clock: summer, day: summer.day(of: MadeUpRights.moment))
    }

    /// Questions about plates in the zone of one of their rights.
    static func checks(of rights: MadeUpRights, amount: Int) throws -> [PlateCheck] {
        var random = SplitMix64(seed: 2)
        return try (0..<amount).compactMap { _ in
            let number = Int.random(in: 0..<rights.count, using: &random)
            guard let plate = rights.plate(number), let zone = rights.right(number)?.zone
            else { return nil }
            return PlateCheck(
                plate: try LicensePlate(seen: plate.text),
                spot: .zone(zone, subArea: nil),
                moment: MadeUpRights.moment
            )
        }
    }

    /// Forty zones with the hours that most have.
    private static var policy: PolicyVersion {
        let windows = [
            RegulatedWindow(
                days: [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday],
                fromMinute: 9 * 60,
                untilMinute: 18 * 60
            )
        ].compactMap { $0 }
        let zones = MadeUpRights.zones.map { code in
            Zone(
                code: code,
                name: code.text,
                trafficDecision: "",
                discMinutes: 120,
                hours: ZoneHours(windows: windows),
                shape: GeoShape(polygons: []),
                subAreas: []
            )
        }
        return PolicyVersion(
            from: Day(number: 0),
            zones: zones,
            addresses: [],
            addressExceptions: [],
            ownParkingPlaces: [],
            products: [],
            confidenceMin: 80
        )
    }

    /// The wall clock of the Netherlands in the summer of 2026, with the changes around it.
    private static var summer: CivilClock {
        CivilClock(
            firstOffset: 3600,
            changes: [
                CivilClock.Change(since: Instant(seconds: 1_774_746_000), offset: 7200),
                CivilClock.Change(since: Instant(seconds: 1_792_890_000), offset: 3600),
            ]
        )
    }
}
