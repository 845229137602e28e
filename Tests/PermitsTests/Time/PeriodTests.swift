import Permits
import Testing

struct PeriodTests {
    private let morning = period(thursday("09:00"), thursday("12:00"))
    private let afternoon = period(thursday("12:00"), thursday("18:00"))

    @Test func `The start is in and the end is out`() {
        #expect(morning.contains(thursday("09:00")))
        #expect(morning.contains(thursday("11:59:59")))
        #expect(!morning.contains(thursday("12:00")))
        #expect(!morning.contains(thursday("08:59:59")))
    }

    @Test func `A period is never empty`() {
        #expect(Period(from: thursday("09:00"), until: thursday("09:00")) == nil)
        #expect(Period(from: thursday("10:00"), until: thursday("09:00")) == nil)
    }

    @Test func `Periods that only touch do not overlap, but join`() {
        #expect(!morning.overlaps(afternoon))
        #expect(morning.intersection(afternoon) == nil)
        #expect(Period.merged([afternoon, morning]) == [morning.hull(afternoon)])
    }

    @Test(arguments: 0..<20)
    func `Joined periods hold the same moments, sorted and apart`(seed: Int) {
        var numbers = SeededNumbers(seed: seed)
        let periods = (0..<8).map { _ in
            let start = Int64.random(in: 0..<100, using: &numbers)
            let length = Int64.random(in: 1..<20, using: &numbers)
            return period(Instant(seconds: start), Instant(seconds: start + length))
        }

        let merged = Period.merged(periods)

        for second in Int64(-1)...121 {
            let moment = Instant(seconds: second)
            #expect(
                merged.contains { $0.contains(moment) } == periods.contains { $0.contains(moment) }
            )
        }
        #expect(zip(merged, merged.dropFirst()).allSatisfy { $0.end < $1.start })
    }

    @Test(arguments: 0..<20)
    func `What is taken away is gone and the rest stays`(seed: Int) {
        var numbers = SeededNumbers(seed: seed)
        let whole = period(Instant(seconds: 20), Instant(seconds: 80))
        let others = (0..<4).map { _ in
            let start = Int64.random(in: 0..<100, using: &numbers)
            let length = Int64.random(in: 1..<20, using: &numbers)
            return period(Instant(seconds: start), Instant(seconds: start + length))
        }

        let rest = whole.subtracting(others)

        for second in Int64(-1)...121 {
            let moment = Instant(seconds: second)
            let isLeft = whole.contains(moment) && !others.contains { $0.contains(moment) }
            #expect(rest.contains { $0.contains(moment) } == isLeft)
        }
        #expect(zip(rest, rest.dropFirst()).allSatisfy { $0.end < $1.start })
    }
}
