import PermitOffice
import Permits
import Testing

struct SavedPlateTests {
    @Test func `A plate that is saved twice is one, and takes the newer name`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let caller = household.resident.caller
            func save(_ name: String?) async throws -> SavedPlate {
                let outcome = try await town.office.save(
                    Plates.dutch(7),
                    named: name,
                    under: household.scheme,
                    by: caller
                )
                return try #require(outcome.value)
            }

            let first = try await save("Oma")
            let second = try await save(nil)
            let third = try await save("Tante")

            #expect(Set([first, second, third].map(\.reference)).count == 1)
            #expect([first, second, third].map(\.name) == ["Oma", "Oma", "Tante"])
        }
    }

    @Test func `The same characters of another country are another plate`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let belgian = try LicensePlate("HK000N", country: try #require(CountrySign("B")))

            for plate in [Plates.dutch("HK000N"), belgian] {
                _ = try await town.office.save(
                    plate,
                    named: nil,
                    under: household.scheme,
                    by: household.resident.caller
                )
            }

            let saved = try await town.office.savedPlates(
                of: household.scheme,
                for: household.resident.caller
            )
            #expect(saved.value?.map(\.plate.country?.text) == ["NL", "B"])
        }
    }

    @Test func `The fifty-first plate is refused, one that is there already is not`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let country = try #require(CountrySign("D"))
            func save(_ number: Int) async throws -> Outcome<SavedPlate> {
                try await town.office.save(
                    LicensePlate("XX\(number)", country: country),
                    named: nil,
                    under: household.scheme,
                    by: household.resident.caller
                )
            }
            for number in 0..<50 { _ = try await save(number) }

            #expect(try await save(50).refusal == .tooMany(maximum: 50))
            #expect(try await save(0).value != nil)
        }
    }

    @Test func `A plate that is dropped is gone, and saving one signs nobody on`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let caller = household.resident.caller
            let saved = try #require(
                try await town.office.save(
                    Plates.dutch(7),
                    named: "Oma",
                    under: household.scheme,
                    by: caller
                ).value
            )

            #expect(try await town.cover(Plates.dutch(7), in: zone("VBN")) == nil)
            let dropped = try await town.office.drop(
                savedPlate: saved.reference,
                under: household.scheme,
                by: caller
            )
            let again = try await town.office.drop(
                savedPlate: saved.reference,
                under: household.scheme,
                by: caller
            )

            #expect(dropped.value != nil && again.isNotFound)
            #expect(try town.count(of: "savedPlate") == 0)
        }
    }
}
