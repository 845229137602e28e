import Permits
import Testing

/// Random rights and random scans: what must hold for every one of them.
struct VerdictPropertyTests {
    @Test(arguments: 0..<30)
    func `Exempt is only who holds a right there and then`(seed: Int) {
        var town = Town(seed: seed)
        var exempt = 0
        for _ in 0..<60 {
            let scan = town.scan()
            let answer = town.answer(scan)
            guard case .exempt(let right, let until) = answer.verdict else { continue }
            exempt += 1

            let rows = town.patrol.rows.filter { $0.text == scan.text }.map(\.right)
            #expect(rows.contains(right))
            let covering = rows.filter { scan.isCovered(by: $0) }
            #expect(covering.contains(right))
            #expect(right.period.contains(scan.moment) && scan.moment < until)
            let seams = [scan.moment] + covering.flatMap { [$0.period.start, $0.period.end] }
            for moment in seams where scan.moment <= moment && moment < until {
                #expect(covering.contains { $0.period.contains(moment) })
            }
            #expect(!covering.contains { $0.period.contains(until) })
        }
        #expect(exempt > 0)
    }

    @Test(arguments: 0..<30)
    func `Who holds a right there and then is never sent an officer`(seed: Int) {
        var town = Town(seed: seed)
        for _ in 0..<60 {
            let scan = town.scan()
            let answer = town.answer(scan)
            guard answer.verdict == Patrol.onSite else { continue }

            #expect(
                !town.patrol.rows.contains {
                    $0.text == scan.text && $0.right.period.contains(scan.moment)
                        && scan.isCovered(by: $0.right)
                }
            )
        }
    }

    @Test(arguments: 0..<30)
    func `A right elsewhere, about to begin or just ended is always told`(seed: Int) {
        var town = Town(seed: seed)
        let day = Int64(24 * 3600)
        for _ in 0..<60 {
            let scan = town.scan()
            let now = scan.moment.seconds
            let near = town.patrol.rows.filter { $0.text == scan.text }.map(\.right).filter {
                let (start, end) = ($0.period.start.seconds, $0.period.end.seconds)
                let isElsewhere = start <= now && now < end && !scan.isCovered(by: $0)
                return isElsewhere || (now < start && start <= now + day)
                    || (end <= now && now < end + day)
            }

            let told = town.answer(scan).nearMisses
            for right in near {
                #expect(told.contains { $0.zone == right.zone && $0.period == right.period })
            }
            #expect(told.filter { $0.plate == nil }.count == near.count)
        }
    }
}

/// Rights that overlap, touch and look alike, and scans of them.
private struct Town {
    struct Scan {
        let text: String
        let country: CountrySign?
        let zone: ZoneCode
        let subArea: SubArea?
        let moment: Instant

        /// Whether the right, while it runs, covers the place for this plate.
        func isCovered(by right: ParkingRight) -> Bool {
            guard right.country == nil || country == nil || right.country == country else {
                return false
            }
            if right.kind == .disabledCard { return true }
            return right.zone == zone && subArea?.excludedKinds.contains(right.kind) != true
        }
    }

    private static let texts = ["NX000P", "NXOOOP", "HK000J", "HKOOOJ", "00HK00", "O0HK00"]
    private static let codes = ["VBN", "LDC", "VBW", "VOM24"]
    private var numbers: SeededNumbers
    private(set) var patrol = Patrol()

    init(seed: Int) {
        numbers = SeededNumbers(seed: seed)
        for _ in 0..<40 {
            let kind = pick(ParkingRight.Kind.allCases, or: .resident)
            let start = moment()
            let end = start.adding(minutes: 30 * .random(in: 1...80, using: &numbers))
            patrol.add(
                pick(Self.texts, or: "NX000P"),
                kind,
                kind == .disabledCard ? nil : pick(Self.codes, or: "VBN"),
                start,
                end,
                country: pick(["NL", "NL", "P", nil], or: nil)
            )
        }
    }

    mutating func scan() -> Scan {
        let code = zone(pick(Self.codes, or: "VBN"))
        let subAreas = Fixture.seedTarget.zone(code)?.subAreas ?? []
        return Scan(
            text: pick(Self.texts, or: "NX000P"),
            country: pick([.netherlands, CountrySign("P"), nil], or: nil),
            zone: code,
            subArea: Bool.random(using: &numbers) ? subAreas.first : nil,
            moment: moment()
        )
    }

    func answer(_ scan: Scan) -> CheckAnswer {
        patrol.answer(
            scan.text,
            in: scan.zone.text,
            subArea: scan.subArea?.code.text,
            at: scan.moment,
            country: scan.country?.text
        )
    }

    /// A half hour between Wednesday noon and Saturday noon.
    private mutating func moment() -> Instant {
        at("2026-06-17T12:00+02:00").adding(minutes: 30 * .random(in: 0...144, using: &numbers))
    }

    private mutating func pick<Choice>(_ choices: [Choice], or otherwise: Choice) -> Choice {
        choices.randomElement(using: &numbers) ?? otherwise
    }
}
