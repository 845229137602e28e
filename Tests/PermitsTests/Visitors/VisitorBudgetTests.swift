import Permits
import Testing

/// Households that sign visitors on at random, compared minute by minute with a plain model.
struct VisitorBudgetTests {
    private static let subPlates: [SubPlate] = [.ordinary, .lateShopping, .always, .night]
    private static let plates = ["HK000J", "HK000K", "HK000L", "HK000N"]

    @Test(arguments: 0..<40)
    func `A household never spends or parks more than it may`(seed: Int) throws {
        var town = Town(seed: seed, subPlate: Self.subPlates[seed % Self.subPlates.count])
        var accepted = 0
        for _ in 0..<40 {
            let answer = try town.step(plates: Self.plates)
            accepted += answer.plan == nil ? 0 : 1
            try town.check(answer)
        }
        #expect(accepted > 0)
    }
}

/// One household, the policy that it is under and the plain model of both.
private struct Town {
    let subPlate: SubPlate
    let maximum: Int
    let endsWithWindow: Bool
    let budget: Int
    var household: Household
    var numbers: SeededNumbers
    var now: Instant
    var wish = Wish()

    /// What was asked last.
    struct Wish {
        var plate = ""
        var start: Instant?
        var end: Instant?
        var isChange = false
    }

    init(seed: Int, subPlate: SubPlate) {
        var numbers = SeededNumbers(seed: seed)
        let maximum = Int.random(in: 1...3, using: &numbers)
        let endsWithWindow = Bool.random(using: &numbers)
        let policy = Fixture.policy {
            $0.maximumConcurrent = maximum
            $0.endsWithWindow = endsWithWindow
        }
        budget = .random(in: 200...4000, using: &numbers)
        self.subPlate = subPlate
        self.maximum = maximum
        self.endsWithWindow = endsWithWindow
        household = Household(subPlate.code, policy: policy, budget: budget)
        now = subPlate.start.adding(minutes: .random(in: 0...600, using: &numbers))
        self.numbers = numbers
    }

    /// Asks something at random, a little later than before.
    mutating func step(plates: [String]) throws -> SessionAnswer {
        now = now.adding(minutes: .random(in: 0...180, using: &numbers))
        let open = household.sessions.filter { $0.period.end > now }
        if let session = open.randomElement(using: &numbers), chance(30) {
            let end = now.adding(minutes: .random(in: -10...900, using: &numbers))
            wish = Wish(plate: session.plate.text, start: nil, end: end, isChange: true)
            return household.change(end: end, of: session, now: now)
        }
        let start = chance(40) ? nil : now.adding(minutes: .random(in: -5...3000, using: &numbers))
        let end =
            chance(20)
            ? nil : (start ?? now).adding(minutes: .random(in: 1...900, using: &numbers))
        let plate = try #require(plates.randomElement(using: &numbers))
        wish = Wish(plate: plate, start: start, end: end)
        return household.signOn(plate, from: start, until: end, now: now)
    }

    func check(_ answer: SessionAnswer) throws {
        checkBudget()
        if let plan = answer.plan { checkConcurrency(in: plan.period) }
        guard !wish.isChange else { return }
        for refusal in answer.refusals {
            switch refusal {
            case .insufficientBalance(let reach): checkReach(reach, answer)
            case .maximumConcurrent(_, let firstFree): checkFirstFree(firstFree)
            case .backdated, .tooFarAhead, .schemeNotValid: break
            }
        }
    }

    private func checkBudget() {
        let spent = household.sessions.map { subPlate.cost(of: $0.period) }

        #expect(household.sessions.map(\.costMinutes) == spent)
        #expect(household.balance == budget - spent.reduce(0, +))
        #expect(household.balance >= 0)
    }

    private func checkConcurrency(in period: Period) {
        let crowded = subPlate.minutes(of: period).filter { minute in
            let running = visits(at: minute, of: household.sessions)
            return running.count > maximum || Set(running.map(\.plate)).count < running.count
        }

        #expect(crowded.isEmpty)
    }

    private func visits(at minute: Int, of sessions: [VisitorSession]) -> [VisitorSession] {
        let moment = subPlate.start.adding(minutes: minute)
        return sessions.filter { $0.period.contains(moment) }
    }

    /// As long as the budget reaches, a visit is accepted and leaves nothing.
    private func checkReach(_ reach: Instant?, _ answer: SessionAnswer) {
        guard let reach else {
            #expect(household.balance == 0)
            return
        }
        let shorter = household.answer(wish.plate, from: wish.start, until: reach, now: now)
        if answer.refusals.count == 1 { #expect(shorter.plan != nil) }
        #expect(shorter.plan?.balanceMinutes ?? 0 == 0)
    }

    /// A visit as long as asked fits at the first free moment and at no earlier one.
    private func checkFirstFree(_ firstFree: Instant) {
        guard !endsWithWindow, let end = wish.end else { return }
        let start = wish.start ?? now
        let length = Int(end.seconds - start.seconds) / 60
        let others = household.sessions.filter {
            $0.plate.text != wish.plate || !$0.period.overlaps(period(start, end))
        }
        let from = subPlate.minutes(of: period(start, end)).lowerBound
        let free = from + Int(firstFree.seconds - start.seconds) / 60
        let isFull = (from..<(free + length)).map { visits(at: $0, of: others).count >= maximum }
        let fits = (0...(free - from)).map { !isFull[$0..<($0 + length)].contains(true) }

        #expect(fits.firstIndex(of: true) == free - from)
    }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &numbers) < percent
    }
}
