import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// Withdrawals by the municipality: the holder is heard first (Awb 4:8).
struct HearingTests {
    private let june1 = at("2026-06-01T09:00+02:00")
    private let june8 = at("2026-06-08T00:00+02:00")
    private let VBN = zone("VBN")

    private func held(
        _ body: (Town, Resident, Reference) async throws -> Void
    ) async throws {
        try await inTown(june1) { town in
            let resident = town.resident()
            let granted = try await town.applyAndPay(resident)
            try await body(town, resident, try #require(granted.exemption))
        }
    }

    private func withdraw(
        _ exemption: Reference,
        from moment: Instant,
        ground: WithdrawalGround? = nil,
        by caller: Caller,
        in town: Town
    ) async throws -> Outcome<ExemptionView> {
        try await town.office.withdraw(
            exemption: exemption,
            from: moment,
            reason: "U parkeert voor de handel.",
            ground: ground,
            ifVersion: nil,
            by: caller
        )
    }

    private func intend(
        _ exemption: Reference,
        isMisuse: Bool = true,
        in town: Town
    ) async throws -> Outcome<WithdrawalIntention> {
        try await town.office.intend(
            withdrawalOf: exemption,
            from: june8,
            reason: "Wij denken dat u uw ontheffing verhuurt.",
            isMisuse: isMisuse,
            by: town.clerk
        )
    }

    @Test func `T11 misuse: heard first, signed by a second person, in the future, with a remedy`()
        async throws
    {
        try await held { town, resident, exemption in
            let unheard = try await withdraw(
                exemption,
                from: june8,
                ground: .official,
                by: town.clerk,
                in: town
            )
            let intention = try await intend(exemption, in: town).value
            let tooEarly = try await withdraw(
                exemption,
                from: june8,
                by: town.colleague,
                in: town
            )
            #expect(unheard.refusal == .caseWork(.noIntention))
            #expect(intention?.viewBy.iso == "2026-06-15")
            #expect(town.letters.last?.text.contains("15 juni 2026") == true)
            let day = try #require(intention?.viewBy)
            #expect(tooEarly.refusal == .caseWork(.viewStillPossible(day)))
            #expect(try await town.cover(resident.car, in: VBN) == .resident)

            let view = try await town.office.giveView(
                onWithdrawalOf: exemption,
                text: "Ik leen hem uit aan mijn zoon.",
                by: resident.caller
            )
            #expect(view.value?.view?.text == "Ik leen hem uit aan mijn zoon.")
            #expect(try await town.work().map(\.reasons) == [[.signal(.viewGiven)]])
            let alone = try await withdraw(exemption, from: june8, by: town.clerk, in: town)
            let atOnce = try await withdraw(
                exemption,
                from: june1,
                by: town.colleague,
                in: town
            )
            #expect(alone.refusal == .caseWork(.secondPersonNeeded))
            #expect(atOnce.refusal == .caseWork(.notAhead))

            let done = try await withdraw(exemption, from: june8, by: town.colleague, in: town)

            #expect(done.value?.withdrawal == .official)
            #expect(try await town.work().isEmpty)
            let letter = try #require(town.letters.last?.text)
            for part in ["8 juni 2026", "handel", "art. 87", "bezwaar", "13 juli 2026"] {
                #expect(letter.contains(part))
            }
        }
    }

    @Test func `H35 after the hearing a scan still finds the exemption until it takes effect`()
        async throws
    {
        try await held { town, resident, exemption in
            _ = try await intend(exemption, in: town)
            _ = try await town.office.giveView(
                onWithdrawalOf: exemption,
                text: "Nee.",
                by: resident.caller
            )
            _ = try await withdraw(exemption, from: june8, by: town.colleague, in: town)

            for (moment, kind) in [
                ("2026-06-05T12:00+02:00", ParkingRight.Kind.resident),
                ("2026-06-08T12:00+02:00", nil),
            ] {
                town.set(at(moment))
                #expect(try await town.cover(resident.car, in: VBN) == kind)
            }
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }

    @Test func `A holder who says nothing may be withdrawn from after the term`() async throws {
        try await held { town, _, exemption in
            _ = try await intend(exemption, isMisuse: false, in: town)
            let july = at("2026-07-01T00:00+02:00")

            town.set(at("2026-06-15T23:59+02:00"))
            let during = try await withdraw(exemption, from: july, by: town.clerk, in: town)
            town.set(at("2026-06-16T00:00+02:00"))
            let after = try await withdraw(exemption, from: july, by: town.clerk, in: town)

            #expect(during.refusal != nil)
            #expect(after.value?.withdrawal == .official)
        }
    }

    @Test func `The holder's own wish needs no hearing, at the counter neither`() async throws {
        for isByHolder in [true, false] {
            try await held { town, resident, exemption in
                _ = isByHolder ? try await intend(exemption, in: town) : nil

                let done = try await withdraw(
                    exemption,
                    from: june1,
                    by: isByHolder ? resident.caller : town.clerk,
                    in: town
                )

                #expect(done.value?.withdrawal == .onRequest)
                #expect(try await town.cover(resident.car, in: VBN) == nil)
                let open = try await town.office.intentions(for: exemption, by: town.clerk)
                #expect(open?.map(\.outcome) == (isByHolder ? [.dropped] : []))
            }
        }
    }

    @Test func `One intention at a time, about another's exemption, with one view`() async throws {
        try await held { town, resident, exemption in
            let early = try await town.office.giveView(
                onWithdrawalOf: exemption,
                text: "Hoezo?",
                by: resident.caller
            )
            #expect(early.refusal == .caseWork(.noViewAsked))
            _ = try await intend(exemption, in: town)
            #expect(try await intend(exemption, in: town).refusal == .caseWork(.intentionOpen))
            for refusal in [nil, OfficeRefusal.caseWork(.viewGiven)] {
                let view = try await town.office.giveView(
                    onWithdrawalOf: exemption,
                    text: "Nee.",
                    by: resident.caller
                )
                #expect(view.refusal == refusal)
            }
        }
        try await held { town, resident, exemption in
            try await town.register("test", as: resident)

            #expect(try await intend(exemption, in: town).refusal == .caseWork(.ownCase))
            let own = try await withdraw(exemption, from: june8, by: town.clerk, in: town)
            #expect(own.refusal == .caseWork(.ownCase))
        }
    }
}
