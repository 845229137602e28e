import Permits

/// Asks one and the same question of two sources of rights, and compares the answers.
struct Judge {
    /// The day on which it is quick: everything happens around it.
    static let dayStart = Int64(20_000) * 86_400
    private let judge: PlateJudge

    init() throws {
        let always = RegulatedWindow(days: Set(Weekday.allCases), fromMinute: 0, untilMinute: 1440)
        let zones = Fixture.zones.map { code in
            Zone(
                code: code,
                name: code.text,
                trafficDecision: "",
                discMinutes: 120,
                hours: ZoneHours(windows: [always].compactMap { $0 }),
                shape: GeoShape(polygons: []),
                subAreas: []
            )
        }
        let policy = PolicyVersion(
            from: Day(number: 0),
            zones: zones,
            addresses: [],
            addressExceptions: [],
            ownParkingPlaces: [],
            products: [],
            confidenceMin: 85
        )
        let clock = CivilClock(firstOffset: 0, changes: [])
        judge = PlateJudge(policy: policy, clock: clock, day: Day(number: 20_000))
    }

    func answer(
        _ check: PlateCheck,
        rights: borrowing some RightsSource & ~Copyable
    ) -> CheckAnswer {
        judge.answer(check, rights: rights)
    }

    /// Whether both say the same; rights come in any order, so which of two equal ones is named
    /// does not count.
    static func isSame(_ one: CheckAnswer, _ other: CheckAnswer) -> Bool {
        switch (one.verdict, other.verdict) {
        case (.exempt(let right, let end), .exempt(let otherRight, let otherEnd)):
            guard end == otherEnd, right.period.end == otherRight.period.end else { return false }
        default:
            guard one.verdict == other.verdict else { return false }
        }
        return one.zone == other.zone && one.disc == other.disc
            && misses(of: one) == misses(of: other)
    }

    /// How often each near miss is named; of a look-alike only the plate.
    private static func misses(of answer: CheckAnswer) -> [String: Int] {
        answer.nearMisses.reduce(into: [:]) { misses, miss in
            let isMisreading = miss.why == .misreading
            let period =
                isMisreading ? "" : "\(miss.period.start.seconds)–\(miss.period.end.seconds)"
            let zone = isMisreading ? "" : miss.zone?.text ?? ""
            misses["\(miss.why) \(zone) \(period) \(miss.plate?.text ?? "")", default: 0] += 1
        }
    }
}
