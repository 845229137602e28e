import PermitOffice
import PermitStore
import Permits
import Testing

struct CalendarFeedTests {
    @Test func `A calendar reads names and times with the secret, until the holder ends it`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let (office, holder) = (town.office, household.resident.caller)
            try await household.signOn(Plates.dutch(1), until: thursday("12:00"))
            let secret = try #require(
                try await office.makeCalendarFeed(of: household.scheme, by: holder).value
            )

            let visits = try #require(try await office.calendar(secret: secret).value)

            #expect(visits.map(\.end) == [thursday("12:00")])
            _ = try await office.endCalendarFeed(of: household.scheme, by: holder)
            #expect(try await office.calendar(secret: secret).refusal == .secretNotValid)
        }
    }

    @Test func `A new secret ends the one before, and a delegate may make none`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let (office, holder) = (town.office, household.resident.caller)
            let first = try #require(
                try await office.makeCalendarFeed(of: household.scheme, by: holder).value
            )
            _ = try await office.makeCalendarFeed(of: household.scheme, by: holder)

            #expect(try await office.calendar(secret: first).refusal == .secretNotValid)
            let delegate = try await household.delegate()
            let refused = try await office.makeCalendarFeed(of: household.scheme, by: delegate)
            #expect(refused.refusal == .roleMayNot)
        }
    }
}
