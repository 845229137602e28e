import PermitOffice
import Permits
import Testing

struct CalendarBudgetTests {
    private static func perCalendarYear(_ product: inout Product) {
        product.budgetPerCalendarYear = true
        product.budgetMinutes = 600
    }

    @Test func `A scheme from March has ten twelfths in its first calendar year, then all`()
        async throws
    {
        try await inTown(changing: Self.perCalendarYear) { town in
            let household = try await town.household()
            try await household.signOn(Plates.dutch(7), until: thursday("12:00"))
            #expect(try await household.balance() == 500 - 120)

            town.set(at("2027-01-02T10:00+01:00"))

            #expect(try await household.view().year.minutes == 600)
            #expect(try await household.balance() == 600)
        }
    }

    @Test func `A visit that is planned over New Year's Eve takes from the new year`() async throws
    {
        try await inTown(at("2026-12-30T10:00+01:00"), changing: Self.perCalendarYear) { town in
            let household = try await town.household()

            let planned = try await household.signOn(
                Plates.dutch(7),
                from: at("2027-01-02T10:00+01:00"),
                until: at("2027-01-02T12:00+01:00")
            )

            #expect(planned.visit?.balanceMinutes == 600 - 120)
            #expect(try await household.balance() == 500)
        }
    }

    @Test(arguments: 0..<6)
    func `However it is spent, no calendar year takes more than its budget`(seed: Int) async throws
    {
        try await inTown(at("2026-12-26T10:00+01:00"), changing: Self.perCalendarYear) { town in
            let household = try await town.household(in: "VOM24")
            var numbers = SeededNumbers(seed: seed)
            for _ in 0..<60 {
                town.set(town.now.adding(minutes: .random(in: 0..<400, using: &numbers)))
                let start = town.now.adding(minutes: .random(in: 0..<3000, using: &numbers))
                try await household.signOn(
                    Plates.dutch(Int.random(in: 0..<5, using: &numbers)),
                    from: start,
                    until: start.adding(minutes: .random(in: 1..<180, using: &numbers))
                )
            }

            let turn = at("2027-01-01T00:00+01:00")
            let visits = try await household.visits()
            let old = visits.filter { $0.start < turn }.reduce(0) { $0 + $1.costMinutes }
            let new = visits.filter { $0.start >= turn }.reduce(0) { $0 + $1.costMinutes }
            #expect((1...500).contains(old))
            #expect((0...600).contains(new))
            #expect(try town.fault() == nil)
        }
    }
}
