import Foundation
import PermitOffice
import PermitStore
import Permits
import Testing

/// What an operator sees of a decision that is repeated.
struct DecisionReplayTests {
    @Test func `It tells facts, sources, rules with their article, then and now`() async throws {
        try await inTown(at("2026-03-02T09:00+01:00")) { town in
            let application = try await town.apply(
                town.resident(at: door("Vlietoevers", 4, "2266KA"))
            )

            let replay = try #require(try town.replays(of: application).first)
            let text = replay.lines(withAddress: false).joined(separator: "\n")

            #expect(!replay.differs)
            for line in [
                "zaak         2026-000001", "2026-03-02T08:00:00Z geantwoord", "BRP", "RDW",
                "maximaalPerAdres        0 (gemeente)", "zoneVanAdres            LDC (gemeente)",
                "houder de aanvrager (RDW)",
                "regel        addressNotRestricted: weigeren, adresUitgesloten [Beleidsregels",
                "toen         geweigerd adresUitgesloten", "nu           geweigerd", "gelijk",
            ] {
                #expect(text.contains(line), "\(line)")
            }
        }
    }

    @Test func `It tells no name, number or plate, and the address only on request`()
        async throws
    {
        try await inTown { town in
            let resident = town.resident(at: julianabaan(71))
            let application = try await town.apply(resident)

            let replay = try #require(try town.replays(of: application).first)
            let text = replay.lines(withAddress: false).joined(separator: "\n")
            let more = replay.lines(withAddress: true).joined(separator: "\n")

            let secrets = [
                resident.bsn, resident.name, resident.car.text, resident.car.display, "Julianabaan",
            ]
            for secret in secrets { #expect(!more.contains(secret)) }
            #expect(!text.contains("2271AA") && more.contains("2271AA 71"))
        }
    }

    @Test func `Every look of a run says the same again, and one that would not is found`()
        async throws
    {
        try await inTown { town in
            for number in 0..<6 {
                _ = try await town.applyAndPay(town.resident(number, at: julianabaan(1)))
            }
            var count = 0
            try town.office.register.store.readNow { record in
                try record.eachAssessment { stored in
                    count += 1
                    #expect(!DecisionReplay(stored).differs)
                }
            }

            #expect(count == 6)
            var facts = ApplicationFacts(product: Product(kind: .resident))
            facts.zoneOfAddress = zone("VBN")
            let other = try Self.tampered(Assessment(of: facts, at: town.now, policyFrom: day))
            let replay = DecisionReplay(other)
            #expect(replay.differs)
            #expect(replay.lines(withAddress: false).last == "VERSCHILT")
        }
    }

    private let day = Day(number: 20_000)

    /// As if a rule had been changed since: the same facts, kept with another answer.
    private static func tampered(_ assessment: Assessment) throws -> StoredAssessment {
        let json = try JSONEncoder().encode(assessment)
        let text = String(decoding: json, as: UTF8.self)
            .replacing(
                #""outcome":{"granted":{}}"#,
                with: #""outcome":{"refused":{"_0":["ownParking"]}}"#
            )
        let changed = try JSONDecoder().decode(Assessment.self, from: Data(text.utf8))
        return StoredAssessment(
            application: .random(),
            caseNumber: "2026-000001",
            position: 1,
            assessment: changed
        )
    }
}

extension Town {
    fileprivate func replays(of application: PermitApplication) throws -> [DecisionReplay] {
        try office.register.store.readNow { try DecisionReplay.all(of: application, in: $0) }
    }
}
