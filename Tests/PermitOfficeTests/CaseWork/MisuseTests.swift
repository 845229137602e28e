import PermitOffice
import PermitStore
import Permits
import Testing

/// Patterns that may be misuse lead to a person's look, and to nothing else.
struct MisuseTests {
    /// Signs a plate on for two hours on so many days from Monday 1 June 2026 on, Sundays left out.
    private func visit(
        _ household: Household,
        _ plate: LicensePlate,
        days: Int,
        in town: Town
    ) async throws {
        var moment = at("2026-06-01T10:00+02:00")
        for _ in 0..<days {
            if town.office.civil.day(of: moment).weekday == .sunday {
                moment = moment.adding(seconds: 86_400)
            }
            town.set(moment)
            try await household.signOn(plate, until: moment.adding(minutes: 120))
            moment = moment.adding(seconds: 86_400)
        }
    }

    @Test(arguments: [(20, true), (19, false)])
    func `T10 a visitor on most days is a signal for a person, and nothing else changes`(
        days: Int,
        isSignal: Bool
    ) async throws {
        try await inTown(at("2026-06-01T09:00+02:00")) { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)
            try await visit(household, plate, days: days, in: town)
            let before = try await household.view().exemption
            let letters = town.letters.count

            for moment in ["2026-06-29T03:00+02:00", "2026-06-29T04:00+02:00"] {
                try await town.live(until: at(moment))
            }
            try await town.live(until: at("2026-06-30T03:00+02:00"))

            let work = try await town.work()
            #expect(work.map(\.kind) == (isSignal ? [.lookIntoMisuse] : []))
            #expect(
                work.map(\.reasons) == (isSignal ? [[.signal(.sameVisitorMostDays)]] : [])
            )
            let after = try await household.view().exemption
            #expect(after.version == before.version && after.withdrawnFrom == nil)
            #expect(town.letters.count == letters)
            town.set(at("2026-06-30T10:00+02:00"))
            let again = try await household.signOn(plate, until: nil)
            #expect(again.visit != nil)
        }
    }

    @Test(arguments: [(5, true), (4, false)])
    func `T10 a plate that visits many households is a signal, once`(
        households: Int,
        isSignal: Bool
    ) async throws {
        try await inTown(at("2026-06-01T09:00+02:00")) { town in
            for number in 0..<households {
                let household = try await town.household(
                    number,
                    at: julianabaan(number + 1)
                )
                try await household.signOn(Plates.dutch(40), until: at("2026-06-01T12:00+02:00"))
            }

            try await town.live(until: at("2026-06-02T03:00+02:00"))
            try await town.live(until: at("2026-06-03T03:00+02:00"))

            let reasons = try await town.work().map(\.reasons)
            #expect(reasons == (isSignal ? [[.signal(.plateWithManyHouseholds)]] : []))
        }
    }
}
