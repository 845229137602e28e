import PermitOffice
import PermitStore
import Permits
import Testing

/// What a holder is told is what a scan is told: the same rows, the same judge.
struct ReceiptTests {
    private let VBN = zone("VBN")
    private let holder = Caller.citizen(bsn: "990000077")

    private func scan(_ receipt: Receipt, in town: Town) async throws -> CheckResult {
        try await town.office.check(receipt.check)
    }

    @Test func `A receipt of an exemption says what the scan says, in each situation`()
        async throws
    {
        try await inTown(at("2026-06-17T09:00+02:00")) { town in
            let (old, new) = (Plates.dutch(1), Plates.dutch(2))
            let exemption = try await town.issued(for: old)
            _ = try await town.office.change(
                plateOf: exemption,
                to: new,
                from: thursday("12:00"),
                until: nil,
                ifVersion: nil,
                by: town.clerk
            )
            let wishes: [(ReceiptWish, isExempt: Bool)] = [
                (ReceiptWish(), true),
                (ReceiptWish(moment: thursday("11:59:59")), true),
                (ReceiptWish(moment: thursday("12:00")), true),
                (ReceiptWish(plate: old, moment: thursday("12:00")), false),
                (ReceiptWish(plate: new, moment: thursday("11:59:59")), false),
                (ReceiptWish(zone: zone("LDC"), moment: thursday("11:00")), false),
                (
                    ReceiptWish(
                        zone: zone("LDC"),
                        subArea: zone("LDC-K"),
                        moment: thursday("11:00")
                    ), false
                ),
                (ReceiptWish(moment: thursday("18:00")), false),
                (ReceiptWish(moment: at("2026-06-21T12:00+02:00")), false),
                (ReceiptWish(moment: at("2026-01-04T12:00+01:00")), false),
                (ReceiptWish(moment: at("2030-01-05T12:00+01:00")), false),
            ]

            for (wish, isExempt) in wishes {
                let outcome = try await town.office.receipt(wish, for: exemption, by: holder)
                let receipt = try #require(outcome.value)
                #expect(try await scan(receipt, in: town) == receipt.result)
                #expect(receipt.result.answer.verdict.isExempt == isExempt)
            }
        }
    }

    @Test func `A receipt of a visit says what the scan says, planned, running and ended`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household(in: "VBW")
            let plate = Plates.dutch(7)
            let visit = try #require(
                try await household.signOn(
                    plate,
                    from: thursday("10:30"),
                    until: thursday("12:00")
                ).visit
            )
            let wishes: [(ReceiptWish, isExempt: Bool)] = [
                (ReceiptWish(), false),
                (ReceiptWish(moment: thursday("10:30")), true),
                (ReceiptWish(subArea: zone("VBW-S"), moment: thursday("10:30")), false),
                (ReceiptWish(zone: zone("VBN"), moment: thursday("10:30")), false),
                (ReceiptWish(moment: thursday("12:00")), false),
            ]

            for now in [thursday("10:00"), thursday("12:30")] {
                town.set(now)
                for (wish, isExempt) in wishes where wish.moment != nil || now < thursday("11:00") {
                    let outcome = try await town.office.receipt(
                        wish,
                        forVisit: visit.visit.reference,
                        of: household.scheme,
                        by: household.resident.caller
                    )
                    let receipt = try #require(outcome.value)
                    #expect(try await scan(receipt, in: town) == receipt.result)
                    #expect(receipt.result.answer.verdict.isExempt == isExempt)
                }
            }
        }
    }

    @Test func `What a receipt says is what the register answers as of its version, for ever`()
        async throws
    {
        let shipped = MunicipalityShelf.leidschendamVoorburg
        try await inTown(at("2026-06-17T09:00+02:00")) { town in
            try await town.office.replaceMunicipality(shipped)
            let (old, new) = (Plates.dutch(1), Plates.dutch(2))
            let exemption = try await town.issued(for: old)
            var receipts: [Receipt] = []
            func keep() async throws {
                for moment in ["09:30", "11:00", "12:30"].map(thursday) {
                    for plate in [nil, old] {
                        let wish = ReceiptWish(plate: plate, moment: moment)
                        let kept = try await town.office.receipt(wish, for: exemption, by: holder)
                        receipts.append(try #require(kept.value))
                    }
                }
            }
            try await keep()
            _ = try await town.office.change(
                plateOf: exemption,
                to: new,
                from: thursday("12:00"),
                until: nil,
                ifVersion: nil,
                by: town.clerk
            )
            try await keep()
            town.set(thursday("13:00"))
            _ = try await town.office.repair(
                .named([exemption]),
                by: .otherZone(zone("LDC"), from: thursday("09:00")),
                description: "Verkeerd gekoppeld.",
                isTrial: false,
                by: .officer(.beheerder, name: "chef")
            )
            try await keep()
            _ = try await town.office.withdraw(
                exemption: exemption,
                from: thursday("14:00"),
                reason: "verhuisd",
                ifVersion: nil,
                by: town.clerk
            )
            try await town.office.replaceMunicipality(
                shipped.replacing("\"van\":\"09:00\"", with: "\"van\":\"10:00\"")
            )
            try await keep()
            town.set(thursday("15:00"))

            for receipt in receipts {
                let again = try await town.office.check(
                    receipt.check,
                    asOf: .version(receipt.result.registerVersion)
                )
                #expect(again == receipt.result)
            }
            let today = try await receipts.asyncMap { try await scan($0, in: town).answer.verdict }
            #expect(today != receipts.map(\.result.answer.verdict))
            #expect(Set(receipts.map(\.result.registerVersion)).count == 4)
        }
    }

    @Test func `Who signs on at 10-04-10 was not known at 10-04-09, and never covered 10-00`()
        async throws
    {
        try await inTown(thursday("10:04:10")) { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)
            try await household.signOn(plate, until: thursday("12:00"))
            func isExempt(_ moment: String, _ state: RegisterState) async throws -> Bool {
                let check = PlateCheck(
                    plate: plate,
                    spot: .zone(VBN, subArea: nil),
                    moment: thursday(moment)
                )
                return try await town.office.check(check, asOf: state).answer.verdict.isExempt
            }

            #expect(try await isExempt("10:30", .newest))
            #expect(try await !isExempt("10:00", .newest))
            #expect(try await !isExempt("10:30", .at(thursday("10:04:09"))))
            #expect(try await isExempt("10:30", .at(thursday("10:04:10"))))
            #expect(try await isExempt("10:30", .version(.max)))
            #expect(try await !isExempt("10:30", .version(0)))
        }
    }
}

extension EnforcementVerdict {
    /// Whether a right covers the place.
    fileprivate var isExempt: Bool {
        if case .exempt = self { true } else { false }
    }
}
