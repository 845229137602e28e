import PermitOffice
import PermitStore
import Permits
import Testing

struct VisitAccessTests {
    @Test func `The car of the household itself needs no registration`() async throws {
        try await inTown { town in
            let household = try await town.household()
            _ = try await town.applyAndPay(household.resident)

            let own = try await household.signOn(
                household.resident.car,
                until: thursday("12:00")
            )
            let elsewhere = try await town.household(1, at: julianabaan(9)).signOn(
                household.resident.car,
                until: thursday("12:00")
            )

            #expect(own.needless == .ownExemption)
            #expect(elsewhere.visit != nil)
        }
    }

    @Test func `A scheme of another household does not exist`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let visit = try #require(
                try await household.signOn(Plates.dutch(7), until: thursday("12:00")).visit
            )
            let stranger = Caller.citizen(bsn: "990000099")
            let reference = visit.visit.reference
            let version = town.office.register.version

            let scheme = try await town.office.scheme(household.scheme, for: stranger)
            let visits = try await town.office.visits(
                of: household.scheme,
                for: stranger,
                page: PageRange()
            )
            let ended = try await town.office.end(
                visit: reference,
                under: household.scheme,
                by: stranger
            )
            let changed = try await town.office.change(
                endOf: reference,
                under: household.scheme,
                to: thursday("13:00"),
                by: stranger
            )

            #expect(scheme == nil && visits.isNotFound)
            #expect(ended.isNotFound && changed.isNotFound)
            #expect(town.office.register.version == version)
        }
    }

    @Test func `A visit is not found under another scheme`() async throws {
        try await inTown { town in
            let household = try await town.household(0)
            let other = try await town.household(1, at: julianabaan(9))
            let visit = try #require(
                try await household.signOn(Plates.dutch(7), until: thursday("12:00")).visit
            )

            #expect(try await other.end(visit).isNotFound)
        }
    }

    @Test func `A visit that is over cannot be given another end`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let visit = try #require(
                try await household.signOn(Plates.dutch(7), until: thursday("11:00")).visit
            )
            town.set(thursday("11:00"))

            let answer = try await town.office.change(
                endOf: visit.visit.reference,
                under: household.scheme,
                to: thursday("12:00"),
                by: household.resident.caller
            )

            #expect(answer.refusal == .alreadyClosed)
        }
    }

    @Test func `Visits come a page at a time, latest first`() async throws {
        try await inTown { town in
            let household = try await town.household()
            for hour in 10..<15 {
                town.set(thursday("\(hour):00"))
                try await household.signOn(Plates.dutch(hour), until: thursday("\(hour):30"))
            }
            func page(_ number: Int) async throws -> [String] {
                let visits = try await town.office.visits(
                    of: household.scheme,
                    for: household.resident.caller,
                    page: PageRange(number: number, size: 2)
                )
                return try #require(visits.value).map { $0.start.iso }
            }

            // One more than the page tells that there is a next one.
            #expect(
                try await page(1) == [
                    "2026-06-18T12:00:00Z", "2026-06-18T11:00:00Z", "2026-06-18T10:00:00Z",
                ]
            )
            #expect(try await page(3) == ["2026-06-18T08:00:00Z"])
        }
    }
}
