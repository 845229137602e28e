import PermitOffice
import Permits
import Registers
import Testing

/// What somebody may still apply for, by the rules that would decide.
struct RoomTests {
    @Test func `A resident sees the room at the address for each kind`() async throws {
        try await inTown { town in
            let holding = try await town.holding()

            let room = try await town.office.room(for: holding.resident.holder)

            #expect(room.map(\.product) == [.resident, .visitorScheme, .temporary, .informalCare])
            #expect(room.map(\.maximum) == [2, 1, nil, 1])
            #expect(room.map(\.inUse) == [1, 0, 0, 0])
            #expect(room.map(\.free) == [1, 1, nil, 1])
            #expect(room.map(\.needsEvidence) == [false, false, true, true])
            #expect(
                room.map(\.decision) == [.granted, .granted, .granted, .manual([.careToBeJudged])]
            )
        }
    }

    @Test(arguments: [
        (door("Julianabaan", 1, "2271AA"), EligibilityDecision.granted),
        (door("Verweg", 1, "2299ZZ"), .refused([.addressOutsideZone])),
        (door("Vlietoevers", 2, "2266KA"), .refused([.addressRestricted])),
    ])
    func `The address decides as it would for an application`(
        address: Address,
        decision: EligibilityDecision
    ) async throws {
        try await inTown { town in
            let resident = town.resident(at: address)

            let room = try await town.office.room(for: resident.holder).first
            let application = try await town.apply(resident)

            #expect(room?.decision == decision)
            #expect(application.reasons == decision.reasons)
        }
    }

    @Test(arguments: [
        (8, 0, EligibilityDecision.granted, 1), (20, 1, .manual([.furtherBusinessExemption]), 1),
        (20, 2, .refused([.maximumPerStaff]), 0), (0, 0, .granted, 1),
        (
            39, 2,
            .manual([
                .furtherBusinessExemption
            ]), 1
        ),
    ])
    func `E22, E23, E24: a company has one for every ten staff, the further by a person`(
        staff: Int,
        held: Int,
        decision: EligibilityDecision,
        free: Int
    ) async throws {
        try await inTown { town in
            let company = Holder.company(kvk: "90004749")
            let address = door("Damlaan", 7, "2265AM")
            town.world.put(
                RegisteredCompany(name: "Bakkerij", address: address, staff: staff),
                kvk: "90004749"
            )
            for number in 0..<held {
                let issue = CounterIssue(
                    product: .business,
                    zone: zone("LDC"),
                    plate: Plates.dutch(number),
                    validity: period(town.now, at("2030-01-01T00:00+01:00")),
                    holder: company
                )
                _ = try await town.office.issue(issue, by: town.clerk)
            }

            let room = try #require(try await town.office.room(for: company).first)

            #expect((room.product, room.inUse) == (.business, held))
            #expect((room.decision, room.free) == (decision, free))
        }
    }

    @Test func `While a register is silent nobody is told a number`() async throws {
        try await inTown { town in
            let resident = town.resident()
            town.world.set(.brp, to: .off)

            let room = try #require(try await town.office.room(for: resident.holder).first)

            #expect(room.maximum == nil)
            #expect(room.decision == .waiting([.registerUnreachable]))
        }
    }
}
