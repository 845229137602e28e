import PermitOffice
import PermitStore
import Permits
import Testing

/// A receipt is for whoever has the right, and tells of no one else.
struct ReceiptPrivacyTests {
    private let VBN = zone("VBN")
    private let holder = Caller.citizen(bsn: "990000077")

    @Test func `Nobody gets a receipt of what is another's, or of a plate that never was theirs`()
        async throws
    {
        try await inTown { town in
            let exemption = try await town.issued(for: Plates.dutch(1))
            let household = try await town.household()
            let visit = try #require(
                try await household.signOn(Plates.dutch(7), until: thursday("12:00")).visit
            )
            let neighbour = Caller.citizen(bsn: "990000078")

            let foreign = try await town.office.receipt(
                ReceiptWish(),
                for: exemption,
                by: neighbour
            )
            let scan = try await town.office.receipt(
                ReceiptWish(),
                for: exemption,
                by: .officer(.handhaver, name: "scan")
            )
            let foreignVisit = try await town.office.receipt(
                ReceiptWish(),
                forVisit: visit.visit.reference,
                of: household.scheme,
                by: neighbour
            )
            let otherPlate = try await town.office.receipt(
                ReceiptWish(plate: Plates.dutch(7)),
                for: exemption,
                by: holder
            )

            #expect(foreign.isNotFound && scan.isNotFound && foreignVisit.isNotFound)
            #expect(otherPlate.refusal == .receipt(.notOwnPlate))
        }
    }

    @Test func `V25 a receipt of a visit gives no hint of the same plate elsewhere`() async throws {
        try await inTown { town in
            let plate = Plates.dutch(7)
            let household = try await town.household()
            let other = try await town.household(1, at: julianabaan(3))
            let visit = try #require(
                try await household.signOn(plate, until: thursday("11:00")).visit
            )
            try await other.signOn(plate, until: thursday("14:00"))
            _ = try await town.issued(for: Plates.dutch(8))
            func verdict(_ moment: String) async throws -> CheckAnswer {
                let receipt = try await town.office.receipt(
                    ReceiptWish(moment: thursday(moment)),
                    forVisit: visit.visit.reference,
                    of: household.scheme,
                    by: household.resident.caller
                )
                return try #require(receipt.value).result.answer
            }

            let during = try await verdict("10:30")
            let after = try await verdict("12:00")

            guard case .exempt(let right, let until) = during.verdict else {
                Issue.record("not exempt")
                return
            }
            #expect(right.reference == visit.visit.reference)
            #expect(until == thursday("11:00"))
            #expect(during.nearMisses == [])
            #expect(after.verdict == .checkOnSite([.r400ae, .r400at, .r400ab]))
            #expect(after.nearMisses.map(\.why) == [.justEnded])
        }
    }

    @Test func `A plate that was given up tells nothing about whoever has it now`() async throws {
        try await inTown(at("2026-06-10T09:00+02:00")) { town in
            let sold = Plates.dutch(1)
            let exemption = try await town.issued(for: sold)
            _ = try await town.office.change(
                plateOf: exemption,
                to: Plates.dutch(2),
                from: nil,
                until: nil,
                ifVersion: nil,
                by: town.clerk
            )
            let buyer = try await town.household()
            town.set(thursday("10:00"))
            try await buyer.signOn(sold, until: thursday("12:00"))

            let receipt = try await town.office.receipt(
                ReceiptWish(plate: sold),
                for: exemption,
                by: holder
            )

            let answer = try #require(receipt.value).result.answer
            #expect(answer.verdict == .checkOnSite([.r400ae, .r400at, .r400ab]))
            #expect(answer.nearMisses == [])
            #expect(try await town.cover(sold, in: VBN) == .visitor)
        }
    }

    @Test func `A guest is told of the visit as far as it was asked for`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)
            let wish = GuestLinkWish(
                name: nil,
                needsApproval: false,
                validUntil: thursday("18:00"),
                uses: 2
            )
            let link = try #require(
                try await town.office.makeGuestLink(
                    wish,
                    under: household.scheme,
                    by: household.resident.caller
                ).value
            )
            try await household.signOn(plate, until: thursday("15:00"))
            town.set(thursday("10:20"))
            let asked = try await town.office.ask(
                secret: link.secret,
                SessionWish(plate: plate, end: thursday("12:00")),
                named: nil
            )
            let request = try #require(asked.value?.reference)
            func until(_ moment: String) async throws -> Instant? {
                let receipt = try await town.office.receipt(
                    ReceiptWish(moment: thursday(moment)),
                    secret: link.secret,
                    request: request
                )
                let verdict = try #require(receipt.value).result.answer.verdict
                guard case .exempt(_, let until) = verdict else { return nil }
                return until
            }

            #expect(try await until("10:20") == thursday("12:00"))
            #expect(try await until("10:10") == nil)
            #expect(try await until("12:00") == nil)
            let wrong = try await town.office.receipt(
                ReceiptWish(),
                secret: link.secret + "x",
                request: request
            )
            #expect(wrong.refusal == .secretNotValid)
        }
    }
}
