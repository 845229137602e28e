import PermitOffice
import Permits
import Testing

struct VisitorScreenTests {
    @Test func `A delegate sees who is there and the plates at hand, and no requests`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let holder = household.resident.caller
            let secret = try await household.link(needsApproval: true).secret
            _ = try await household.ask(secret, Plates.dutch(7), until: thursday("13:00"))
            _ = try await town.office.save(
                Plates.dutch(1),
                named: "Oma",
                under: household.scheme,
                by: holder
            )
            let delegate = try await household.delegate()

            let own = try #require(
                try await town.office.visitorScreen(household.scheme, for: holder)
            )
            let lent = try #require(
                try await town.office.visitorScreen(household.scheme, for: delegate)
            )

            #expect((own.requests.count, lent.requests.count) == (1, 0))
            #expect(lent.savedPlates.map(\.name) == ["Oma"])
            #expect(lent.role == .delegate)
            let stranger = Caller.citizen(bsn: "990000077")
            #expect(
                try await town.office.visitorScreen(household.scheme, for: stranger) == nil
            )
        }
    }

    @Test func `A delegate sees a visit until a quarter of an hour after its end`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let delegate = try await household.delegate()
            try await household.signOn(Plates.dutch(1), until: thursday("12:00"))
            let visit = try #require(try await household.view().visits.first).reference

            town.set(thursday("12:14"))
            let soon = try await town.office.visit(
                visit,
                under: household.scheme,
                for: delegate
            )
            town.set(thursday("12:15"))
            let late = try await town.office.visit(
                visit,
                under: household.scheme,
                for: delegate
            )

            #expect(soon.value?.visit.end == thursday("12:00"))
            #expect(late.value == nil)
        }
    }

    @Test func `The same question of a guest sent twice is one`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let waiting = try await household.link(needsApproval: true).secret
            let direct = try await household.link().secret

            let first = try await household.ask(waiting, Plates.dutch(7)).value
            let second = try await household.ask(waiting, Plates.dutch(7)).value
            let third = try await household.ask(direct, Plates.dutch(8)).value
            let fourth = try await household.ask(direct, Plates.dutch(8)).value

            #expect(first?.reference != nil && first?.reference == second?.reference)
            #expect(third?.reference != nil && third?.reference == fourth?.reference)
            #expect(try await household.waiting().count == 1)
            #expect(try await household.visits().count == 1)
        }
    }
}
