import PermitOffice
import Permits
import Testing

/// What a holder hears before an exemption ends, and how long it can still go on.
struct LapseTests {
    private let begin = at("2026-03-02T10:15:07+01:00")
    private let end = at("2030-03-02T00:00+01:00")

    @Test func `Reminders go out 30, 14, 7 days and a day before the end, each once`()
        async throws
    {
        try await inTown(begin) { town in
            _ = try await town.holding()
            try await town.live(until: at("2030-01-30T23:59:59+01:00"))
            #expect(town.reminders == 0)

            var sent: [Int] = []
            for day in ["01-31", "02-15", "02-16", "02-22", "02-23", "03-01", "03-02", "03-09"] {
                try await town.live(until: at("2030-\(day)T00:00+01:00"))
                try await town.live(until: at("2030-\(day)T12:00+01:00"))
                sent.append(town.reminders)
            }

            #expect(sent == [1, 1, 2, 2, 3, 4, 4, 4])
        }
    }

    @Test func `A clock that jumps ahead sends only the nearest, and one that goes back none`()
        async throws
    {
        try await inTown(begin) { town in
            _ = try await town.holding()

            try await town.live(until: at("2030-02-24T12:00+01:00"))
            #expect(town.reminders == 1)
            try await town.live(until: at("2030-02-01T12:00+01:00"))
            try await town.live(until: at("2030-02-24T12:00+01:00"))
            #expect(town.reminders == 1)
            try await town.live(until: at("2030-03-01T12:00+01:00"))
            #expect(town.reminders == 2)
        }
    }

    @Test func `Who renewed or withdrew is not reminded`() async throws {
        try await inTown(begin) { town in
            let renewed = try await town.holding()
            let withdrawn = try await town.holding(1)
            town.set(at("2030-01-20T12:00+01:00"))
            try await town.pay(try #require(try await renewed.renew().value))
            _ = try await town.office.withdraw(
                exemption: withdrawn.exemption,
                from: at("2030-02-20T00:00+01:00"),
                reason: "verhuisd",
                ifVersion: nil,
                by: town.clerk
            )

            try await town.live(until: at("2030-03-01T12:00+01:00"))
            #expect(town.reminders == 0)

            try await town.live(until: at("2034-02-01T12:00+01:00"))
            #expect(town.reminders == 1)
        }
    }

    @Test func `What ends within days of its begin is not reminded of days that had passed`()
        async throws
    {
        try await inTown(begin) { town in
            let issue = CounterIssue(
                product: .resident,
                zone: zone("VBN"),
                plate: Plates.dutch(0),
                validity: period(begin, at("2026-03-12T00:00+01:00")),
                holder: town.resident().holder
            )
            _ = try await town.office.issue(issue, by: town.clerk)

            try await town.live(until: begin.adding(minutes: 1))
            #expect(town.reminders == 0)
            try await town.live(until: at("2026-03-05T12:00+01:00"))
            #expect(town.reminders == 1)
        }
    }

    @Test(arguments: [
        ("2030-03-01T23:59:59+01:00", ExemptionView.State.active),
        ("2030-03-02T00:00:00+01:00", .inGrace), ("2030-03-15T23:59:59+01:00", .inGrace),
        ("2030-03-16T00:00:00+01:00", .lapsed),
    ])
    func `After the end comes grace, in which a scan finds nothing`(
        moment: String,
        state: ExemptionView.State
    ) async throws {
        try await inTown(begin) { town in
            let holding = try await town.holding()
            try await town.live(until: at(moment))

            let car = holding.resident.car
            let cover = try await town.cover(car, in: zone("VBN"), at: at("2030-03-04T10:00+01:00"))
            #expect(try await holding.view().state == state)
            #expect(cover == nil)
        }
    }

    @Test func `A municipality chooses its own days`() async throws {
        try await inTown(begin, changing: { $0.reminderDays = [3] }) { town in
            _ = try await town.holding()

            try await town.live(until: at("2030-02-26T23:59:59+01:00"))
            #expect(town.reminders == 0)
            try await town.live(until: at("2030-02-27T00:00+01:00"))
            #expect(town.reminders == 1)
        }
    }
}

extension Town {
    /// How many letters said that an exemption ends.
    fileprivate var reminders: Int {
        subjects.count { $0.hasPrefix("Uw ontheffing loopt af op ") }
    }
}
