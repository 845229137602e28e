import PermitOffice
import PermitStore
import Permits
import Testing

/// A device that follows the feed all day answers as the office does.
struct FollowingOfficeTests {
    private let car = Caller.officer(.handhaver, name: "scanauto 7")

    @Test(arguments: 0..<2)
    func `After each page that completes it a device knows what the office knows`(
        seed: Int
    )
        async throws
    {
        try await inTown { town in
            var numbers = SeededNumbers(seed: seed)
            var households: [Household] = []
            for number in 0..<3 {
                households.append(
                    try await town.household(number, at: julianabaan(2 * number + 1))
                )
            }
            let household = try #require(households.randomElement(using: &numbers))
            try await household.signOn(Plates.dutch(0), until: thursday("17:00"))
            var desk = try await freshDesk(town)
            var compared = 0
            for _ in 0..<12 {
                town.set(town.now.adding(minutes: .random(in: 1...40, using: &numbers)))
                for _ in 0..<3 { try await live(households, in: town, &numbers) }
                try await follow(town, &desk, limit: .random(in: 1...4, using: &numbers))
                compared += try await compare(town, desk, &numbers)
            }
            #expect(compared > 200)
        }
    }

    /// Something happens to somebody's rights.
    private func live(
        _ households: [Household],
        in town: Town,
        _ numbers: inout SeededNumbers
    ) async throws {
        let household = try #require(households.randomElement(using: &numbers))
        let plate = Plates.dutch(.random(in: 0..<12, using: &numbers))
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: _ = try await town.issued(for: plate)
        case 1:
            let visits = try await household.visits().filter { $0.end > town.now }
            guard let visit = visits.randomElement(using: &numbers) else { return }
            _ = try await town.office.end(
                visit: visit.reference,
                under: household.scheme,
                by: household.resident.caller
            )
        default:
            let start = town.now.adding(minutes: .random(in: 0...2000, using: &numbers))
            let end = start.adding(minutes: .random(in: 15...300, using: &numbers))
            try await household.signOn(plate, from: start, until: end)
        }
    }

    private func freshDesk(_ town: Town) async throws -> OfflineDesk {
        let file = try await town.office.snapshot(for: car, zones: nil)
        let key = try #require(DeviceKey(.init(try town.office.deviceDay(of: car).key)))
        return try OfflineDesk(
            try OfflineSnapshot(file, signedBy: town.keys.signing.verifyingKey),
            clock: town.office.civil,
            hash: key.hash
        )
    }

    private func follow(_ town: Town, _ desk: inout OfflineDesk, limit: Int) async throws {
        while true {
            let feed = try #require(
                try await town.office.rightFeed(
                    after: desk.registerVersion,
                    limit: limit,
                    for: car
                )
            )
            try desk.follow(feed)
            if feed.isComplete { break }
        }
        #expect(desk.registerVersion == town.office.register.version)
        #expect(desk.ageSeconds(at: town.now) == 0)
    }

    /// Asks both about every plate; tells how often.
    private func compare(
        _ town: Town,
        _ desk: OfflineDesk,
        _ numbers: inout SeededNumbers
    ) async throws -> Int {
        for number in 0..<20 {
            let check = PlateCheck(
                plate: Plates.dutch(number),
                spot: .zone(zone(number % 5 == 0 ? "VOM24" : "VBN"), subArea: nil),
                moment: town.now.adding(minutes: .random(in: 0...15, using: &numbers))
            )
            let online = try await town.office.check(check).answer
            let offline = try #require(desk.answer(check).verdict)
            #expect(offline.alikeOffline == online.alikeOffline)
        }
        return 20
    }
}
