import PermitOffice
import PermitStore
import Permits
import PlateIndex
import Testing

/// The cases of enforcement that need an office: changes, and a register that is lost.
struct CheckCaseTests {
    private let VBN = zone("VBN")
    private let onSite = EnforcementVerdict.checkOnSite([.r400ae, .r400at, .r400ab])

    @Test func `H30 a plate change takes effect at one instant`() async throws {
        try await inTown(at("2026-06-17T09:00+02:00")) { town in
            let old = Plates.dutch("NX000P")
            let new = Plates.dutch("NX000R")
            let exemption = try await town.issued(for: old)
            let changed = try await town.office.change(
                plateOf: exemption,
                to: new,
                from: thursday("10:00"),
                until: nil,
                ifVersion: nil,
                by: town.clerk
            )
            #expect(changed.value?.timeline.map(\.plate.text) == ["NX000P", "NX000R"])

            let justBefore = thursday("09:59:59")
            #expect(try await town.verdict(old, in: VBN, at: thursday("10:00")) == onSite)
            #expect(try await town.cover(new, in: VBN, at: thursday("10:00")) == .resident)
            #expect(try await town.cover(old, in: VBN, at: justBefore) == .resident)
            #expect(try await town.verdict(new, in: VBN, at: justBefore) == onSite)
        }
    }

    @Test func `H31 without its register the office gives no verdict at all`() async throws {
        try await inTown { town in
            let plate = Plates.dutch("NX000P")
            _ = try await town.issued(for: plate)
            town.office.loseRegister(true)

            for zone in ["VBN", "LDC", "VOM24"].map(zone) {
                await #expect(throws: StoreFault.self) {
                    try await town.verdict(plate, in: zone)
                }
            }
            await #expect(throws: StoreFault.self) {
                try await town.verdict(plate, in: VBN, at: at("2026-01-05T10:00+01:00"))
            }

            town.office.loseRegister(false)
            #expect(try await town.cover(plate, in: VBN) == .resident)
        }
    }

    @Test func `H31 is told apart from anything else that goes wrong`() {
        #expect(Office.isRegisterLost(StoreFault.full))
        #expect(!Office.isRegisterLost(CancellationError()))
    }

    @Test func `H35 a withdrawal that was decided counts from its date`() async throws {
        try await inTown(at("2026-06-01T09:00+02:00")) { town in
            let plate = Plates.dutch("NX000P")
            let exemption = try await town.issued(for: plate)
            let effective = at("2026-06-08T00:00+02:00")
            let withdrawn = try await town.office.withdraw(
                exemption: exemption,
                from: effective,
                reason: "verhuisd",
                ifVersion: nil,
                by: town.clerk
            )
            #expect(withdrawn.value?.state == .active)

            for noon in ["2026-06-05T12:00+02:00", "2026-06-08T12:00+02:00"].map(at) {
                let expected = noon < effective ? ParkingRight.Kind.resident : nil
                town.set(noon)
                #expect(try await town.cover(plate, in: VBN) == expected)
                let asked = try await town.recordCover(plate, in: VBN, at: noon)
                #expect(asked == expected)
            }
            let index = town.office.register.index.rights(of: plate)
            #expect(index.map(\.period.end) == [effective])
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }

    @Test func `A right is found by a check that starts after its answer`() async throws {
        try await inTown { town in
            let households = try await (0..<8).asyncMap {
                try await town.household($0, at: julianabaan($0 + 1))
            }

            try await withThrowingTaskGroup { group in
                for household in households {
                    group.addTask {
                        for number in 0..<12 {
                            let plate = Plates.dutch(number)
                            let answer = try await household.signOn(
                                plate,
                                until: thursday("12:00")
                            )
                            let visit = try #require(answer.visit)
                            #expect(try await town.cover(plate, in: VBN) == .visitor)
                            try await household.end(visit)
                        }
                    }
                }
                try await group.waitForAll()
            }
            try town.expectIndexFollowsRecord()
        }
    }
}
