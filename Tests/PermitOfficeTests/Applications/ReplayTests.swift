import PermitOffice
import PermitStore
import Permits
import Testing

/// A decision can be explained and repeated: what the rules were told is kept.
struct ReplayTests {
    @Test func `Every application keeps its facts, and the rules say the same again`()
        async throws
    {
        try await inTown { town in
            let residents = (0..<4).map { town.resident($0) }
            var made: [PermitApplication] = []
            for resident in residents {
                made.append(try await town.apply(resident))
            }

            for (number, application) in made.enumerated() {
                let kept = try #require(
                    try await town.office.assessment(of: application.reference, for: town.clerk)
                )
                #expect(kept.replayed() == kept)
                #expect(kept.outcome.reasons == application.reasons)
                #expect(kept.facts.origins.map(\.source).contains(.vehicles))
                #expect(kept.facts.activeAtAddress == min(number, 2))
            }
        }
    }
}
