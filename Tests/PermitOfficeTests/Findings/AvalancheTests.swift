import PermitOffice
import PermitStore
import Permits
import Testing

/// One mistake leads to one case and one letter, however often the car is met.
struct AvalancheTests {
    private let met = Plates.dutch("NX000P")

    @Test(arguments: ["NX000R", "NX000", "NX000PQ", "XN000P", "NX00P0"])
    func `A plate one slip away from a right here opens one case and sends one letter`(
        registered: String
    ) async throws {
        try await inTown { town in
            let exemption = try await town.issued(for: try foreign(registered))

            for day in 18...21 {
                for hour in ["10", "14"] {
                    town.set(at("2026-06-\(day)T\(hour):00+02:00"))
                    try await town.meet(try foreign(met.text))
                }
            }

            let work = try await town.workItems()
            #expect(work.map(\.kind) == [.checkPlate])
            #expect(work.first?.reasons == [.signal(.plateOneSlipOff)])
            #expect(work.first?.exemption == exemption)
            #expect(town.doubts.count == 1)
        }
    }

    @Test func `The letter names the holder's own plate, and neither the car nor when it was met`()
        async throws
    {
        try await inTown { town in
            let holding = try await town.holding(16)
            let registered = holding.resident.car.display
            town.set(thursday("11:47"))
            try await town.meet(Plates.dutch(17))

            let letter = try #require(town.doubts.first)

            #expect(letter.text.contains(registered))
            for secret in [Plates.dutch(17).display, Plates.dutch(17).text, "11:47", "9:47"] {
                #expect(!letter.text.contains(secret) && !letter.subject.contains(secret))
            }
            #expect(!letter.text.contains("gezien") && !letter.text.contains("gescand"))
        }
    }

    @Test func `A visitor's plate with a slip is told to the household without any plate`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household(3)
            try await household.signOn(Plates.dutch(17), until: thursday("12:00"))

            try await town.meet(Plates.dutch(16))

            #expect(try await town.workItems().map(\.exemption) == [household.scheme])
            let letter = try #require(town.doubts.first)
            #expect(letter.text.contains("bezoek"))
            for plate in [Plates.dutch(16), Plates.dutch(17)] {
                #expect(!letter.text.contains(plate.display))
            }
        }
    }

    @Test func `Two slips, another zone, or a right that does not hold now is nobody's mistake`()
        async throws
    {
        try await inTown { town in
            _ = try await town.issued(for: Plates.dutch("NX000P"))
            try await town.meet(Plates.dutch("NX000R"), in: "VBW")
            try await town.meet(Plates.dutch("NX001R"))
            town.set(at("2030-01-07T10:00+01:00"))
            try await town.meet(Plates.dutch("NX000R"))

            #expect(try await town.workItems().isEmpty)
            #expect(town.doubts.isEmpty)
        }
    }

    @Test(arguments: [(0, true), (13, true), (14, false), (30, false)])
    func `A right that ended in the last fourteen days opens one case and sends one letter`(
        days: Int,
        isTold: Bool
    ) async throws {
        try await inTown(at("2030-01-04T10:00+01:00")) { town in
            _ = try await town.issued(for: met)
            let end = at("2030-01-05T10:00+01:00")

            town.set(end.adding(seconds: Int64(days) * 86_400))
            let filing = try await town.meet(met)

            #expect(filing.step == .filed)
            #expect(town.ends.count == (isTold ? 1 : 0))
            #expect(try await town.workItems().count == (isTold ? 1 : 0))
            if isTold {
                #expect(town.ends[0].text.contains("5 januari 2030"))
                #expect(town.ends[0].text.contains(met.display))
            }
        }
    }

    @Test func `After a plate change the old car is told about once, not fined in a row`()
        async throws
    {
        try await inTown(at("2026-06-17T10:00+02:00")) { town in
            let exemption = try await town.issued(for: met)
            let changed = try await town.office.change(
                plateOf: exemption,
                to: Plates.dutch("GB000B"),
                from: at("2026-06-17T12:00+02:00"),
                until: nil,
                ifVersion: nil,
                by: town.clerk
            )
            #expect(changed.value != nil)

            for day in 18...22 {
                town.set(at("2026-06-\(day)T10:00+02:00"))
                try await town.meet(met)
            }

            let work = try await town.workItems()
            #expect(work.map(\.reasons) == [[.signal(.metAfterEnd)]])
            #expect(work.first?.exemption == exemption)
            #expect(town.ends.count == 1)
        }
    }

    @Test func `A visit that is over is no right that ended`() async throws {
        try await inTown { town in
            let household = try await town.household()
            try await household.signOn(met, until: thursday("11:00"))
            town.set(thursday("14:00"))

            try await town.meet(met)

            #expect(try await town.workItems().isEmpty)
            #expect(town.letters.isEmpty)
        }
    }

    @Test(arguments: [(12, 1), (15, 2)])
    func `Once a person closed the case it stays quiet for fourteen days`(
        days: Int64,
        cases: Int
    ) async throws {
        try await inTown(at("2026-06-01T10:00+02:00")) { town in
            _ = try await town.issued(for: Plates.dutch("NX000R"))
            try await town.meet(met)
            let item = try #require(try await town.workItems().first)
            let closed = try await town.office.close(
                workItem: item.reference,
                text: "Een andere auto.",
                by: town.clerk
            )
            #expect(closed.value != nil)

            town.set(town.now.adding(seconds: days * 86_400))
            try await town.meet(met)

            #expect(town.doubts.count == cases)
        }
    }

    @Test func `A row of cars of one company opens one case`() async throws {
        try await inTown { town in
            for text in ["NX000R", "NX000S", "NX000T"] {
                _ = try await town.issued(for: Plates.dutch(text))
            }

            try await town.meet(met)
            town.set(thursday("11:00"))
            try await town.meet(met, in: "VBN")
            town.set(at("2026-06-19T11:00+02:00"))
            try await town.meet(met)

            #expect(try await town.workItems().count == 1)
            #expect(town.doubts.count == 1)
        }
    }

    @Test func `In an outage nobody is written to`() async throws {
        try await inTown { town in
            _ = try await town.issued(for: Plates.dutch("NX000R"))
            _ = try await town.office.report(
                outage: "De site was weg.",
                from: thursday("09:00"),
                until: nil,
                by: town.clerk
            )

            try await town.meet(met)

            #expect(town.doubts.isEmpty)
            #expect(try await town.workItems().isEmpty)
        }
    }

    private func foreign(_ text: String) throws -> LicensePlate {
        try LicensePlate(seen: text)
    }
}

extension Town {
    /// Letters that ask whether a plate is right.
    fileprivate var doubts: [OutgoingMessage] {
        letters.filter { $0.subject.hasPrefix("Kijk na of het kenteken klopt") }
    }

    /// Letters that tell that a right ended.
    fileprivate var ends: [OutgoingMessage] {
        letters.filter { $0.subject.hasPrefix("Uw kenteken heeft geen ontheffing meer") }
    }
}
