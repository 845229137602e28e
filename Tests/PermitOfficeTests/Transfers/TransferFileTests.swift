import PermitOffice
import PermitStore
import Permits
import Testing

struct TransferFileTests {
    @Test(arguments: [true, false])
    func `What is written is read back, whatever stands in it`(isCSV: Bool) throws {
        let transfers = try [Self.exemption(), Self.scheme()]

        let lines = transfers.flatMap { TransferFile.lines(of: $0, isCSV: isCSV) }
        let text = ((isCSV ? [TransferFile.csvHeader] : []) + lines).joined(separator: "\n") + "\n"

        #expect(TransferFile.kind(of: text) == .exemptions)
        #expect(try TransferFile.read(text) == transfers)
    }

    @Test func `An office takes in what another gave away, and then checks alike`() async throws {
        let plate = Plates.dutch(0)
        let visitor = Plates.dutch(7)
        let transfers = try await inTown { town in
            _ = try await town.issued(for: plate)
            let household = try await town.household()
            try await household.signOn(visitor, until: thursday("12:00"), named: "Oma, \"Truus\"")
            return try town.office.register.store.readNow { record in
                var transfers: [Transfer] = []
                try record.eachTransfer { transfers.append($0) }
                return transfers
            }
        }
        try await inTown { town in
            try await town.office.register.store.commit(at: town.now, by: "test") {
                try $0.take(transfers)
            }

            #expect(try await town.cover(plate, in: zone("VBN")) == .resident)
            #expect(try await town.cover(visitor, in: zone("VBN")) == .visitor)
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }

    @Test func `Every fault of a file is told with its line`() throws {
        let good = try TransferFile.lines(of: Self.exemption(), isCSV: true)
        let rows = [
            TransferFile.csvHeader, good[0], good[0].replacing("bewoner", with: "fiets"),
            good[0].replacing("999990019", with: "12"),
        ]

        // Each line is an exemption of its own.
        let file = rows.enumerated().map { index, row in
            index < 2 ? row : Reference.random().text + row.dropFirst(36)
        }

        let error = try #require(throws: InvalidTransfer.self) {
            try TransferFile.read(file.joined(separator: "\n"))
        }

        #expect(error.faults.map { String($0.prefix(7)) } == ["line 3:", "line 4:"])
    }

    private static func exemption() throws -> Transfer {
        let half = at("2026-06-18T10:00:07+02:00")
        return Transfer(
            reference: .random(),
            product: .resident,
            holder: .citizen(bsn: "999990019"),
            zone: zone("VBN"),
            address: julianabaan(1),
            validity: period(at("2026-01-05T00:00+01:00"), at("2030-01-05T00:00+01:00")),
            withdrawnFrom: at("2029-01-05T00:00+01:00"),
            withdrawalReason: "verhuisd; \"terug\", naar\nde 's-Gravenweg é€😀\t=1+1",
            budgetMinutes: nil,
            covers: [
                Transfer.Cover(
                    plate: try LicensePlate(seen: "HK000J", country: .netherlands),
                    period: period(at("2026-01-05T00:00+01:00"), half)
                ),
                Transfer.Cover(
                    plate: try LicensePlate(seen: "ABCDEFGHJKLMNPRSTVXZ12345"),
                    period: period(half, at("2029-01-05T00:00+01:00"))
                ),
            ]
        )
    }

    private static func scheme() throws -> Transfer {
        let start = thursday("10:00")
        return Transfer(
            reference: .random(),
            product: .visitorScheme,
            holder: .company(kvk: "90004749"),
            zone: zone("VOM24"),
            address: nil,
            validity: period(start, start.adding(minutes: 9999)),
            withdrawnFrom: nil,
            withdrawalReason: nil,
            budgetMinutes: 0,
            visits: [
                Transfer.Visit(
                    reference: .random(),
                    plate: nil,
                    start: start,
                    end: start.adding(minutes: 5),
                    costMinutes: 5,
                    name: nil
                ),
                Transfer.Visit(
                    reference: .random(),
                    plate: try LicensePlate(seen: "1ABC234", country: CountrySign("B")),
                    start: start,
                    end: start,
                    costMinutes: 0,
                    name: "\\ \"Oma\", Ćwikła"
                ),
            ]
        )
    }
}
