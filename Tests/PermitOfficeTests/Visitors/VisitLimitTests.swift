import PermitOffice
import PermitStore
import Permits
import Testing

/// What the limits of a scheme hold against: many who ask at once.
struct VisitLimitTests {
    @Test(arguments: [(0, 1, 36_000), (1, 3, 36_000), (2, 3, 900), (3, 2, 400)])
    func `200 random wishes at once never pass the maximum or the budget`(
        seed: Int,
        maximum: Int,
        budget: Int
    ) async throws {
        func limit(_ product: inout Product) {
            product.maximumConcurrent = maximum
            product.budgetMinutes = budget
        }
        try await inTown(changing: limit) { town in
            let household = try await town.household()
            var numbers = SeededNumbers(seed: seed)
            let wishes = (0..<200).map { _ in Self.wish(&numbers) }

            let accepted = try await withThrowingTaskGroup { group in
                for (plate, period) in wishes {
                    group.addTask {
                        let answer = try await household.signOn(
                            plate,
                            from: period.start,
                            until: period.end
                        )
                        return answer.visit != nil
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }

            let visits = try await household.visits()
            let used = visits.reduce(0) { $0 + $1.costMinutes }
            #expect(accepted > maximum)
            #expect(used <= budget)
            #expect(try await household.balance() == budget - used)
            #expect(Self.mostAtOnce(visits) <= maximum)
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }

    @Test func `Ends, changes and new visits at once keep the budget right`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let first = try await (0..<3).asyncMap {
                try #require(
                    try await household.signOn(Plates.dutch($0), until: thursday("12:00")).visit
                )
            }
            town.set(thursday("11:00"))

            try await withThrowingTaskGroup { group in
                for visit in first {
                    group.addTask { try await household.end(visit) }
                    group.addTask {
                        try await town.office.change(
                            endOf: visit.visit.reference,
                            under: household.scheme,
                            to: thursday("13:00"),
                            by: household.resident.caller
                        )
                    }
                }
                for number in 3..<9 {
                    group.addTask {
                        try await household.signOn(Plates.dutch(number), until: thursday("11:30"))
                    }
                }
                for try await _ in group {}
            }

            let visits = try await household.visits()
            #expect(
                try await household.balance()
                    == 36_000 - visits.reduce(0) { $0 + $1.costMinutes }
            )
            #expect(Self.mostAtOnce(visits) <= 3)
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }

    /// One of twenty plates, somewhere in the coming two days.
    private static func wish(
        _ numbers: inout SeededNumbers
    ) -> (LicensePlate, Period) {
        let plate = Plates.dutch(Int.random(in: 0..<20, using: &numbers))
        let start = thursday("10:00").adding(minutes: .random(in: 0..<1600, using: &numbers))
        let end = start.adding(minutes: .random(in: 5..<300, using: &numbers))
        return (plate, period(start, end))
    }

    private static func mostAtOnce(_ visits: [Visit]) -> Int {
        let periods = visits.compactMap { Period(from: $0.start, until: $0.end) }
        return periods.map { one in periods.count { $0.contains(one.start) } }.max() ?? 0
    }
}
