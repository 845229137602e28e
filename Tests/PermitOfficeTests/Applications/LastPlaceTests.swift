import PermitOffice
import PermitStore
import Permits
import Testing

struct LastPlaceTests {
    @Test(arguments: 0..<5)
    func `Of many who apply for the last place at once, exactly one is granted`(
        round: Int
    )
        async throws
    {
        try await inTown { town in
            _ = try await town.applyAndPay(town.resident(0))
            let residents = (1...6).map { town.resident($0) }

            let statuses = try await withThrowingTaskGroup { group in
                for resident in residents {
                    group.addTask { try await town.apply(resident).status }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }

            #expect(statuses.count { $0 == .awaitingPayment } == 1)
            #expect(statuses.count { $0 == .refused } == 5)
        }
    }

    @Test func `Case numbers run on without a gap, whoever comes at once`() async throws {
        try await inTown { town in
            let residents = (0..<20).map { town.resident($0, at: julianabaan($0 + 1)) }

            let numbers = try await withThrowingTaskGroup { group in
                for resident in residents {
                    group.addTask { try await town.apply(resident).caseNumber }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }

            let expected = (1...20).map { $0 < 10 ? "2026-00000\($0)" : "2026-0000\($0)" }
            #expect(numbers.sorted() == expected)
        }
    }

    @Test func `An application that cannot be recorded leaves nothing, not even a letter`()
        async throws
    {
        try await inTown { town in
            town.office.loseRegister(true)

            await #expect(throws: StoreFault.self) { try await town.apply(town.resident()) }

            town.office.loseRegister(false)
            try await town.live(until: town.now)
            #expect(town.subjects.isEmpty)
            let all = try await town.office.applications(for: town.clerk, page: PageRange())
            #expect(all.isEmpty)
            #expect(town.office.register.version == 0)
        }
    }
}
