import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

struct TemporaryCaseTests {
    @Test func `E26 a hired car with evidence is covered at once and looked at afterwards`()
        async throws
    {
        try await inTown { town in
            let resident = town.resident()
            let hired = Plates.dutch(12)
            town.world.put(
                RegisteredVehicle(
                    kind: .passengerCar,
                    wheels: 4,
                    isCamper: false,
                    keeper: .company(kvk: "90000011")
                ),
                plate: hired
            )

            let application = try await town.apply(resident, for: .temporary) {
                $0.plate = hired
                $0.ground = .replacementVehicle
                $0.from = town.now
                $0.until = at("2026-06-28T00:00+02:00")
                $0.enclosures = [
                    ApplicationText.Enclosure(
                        name: "huurcontract.pdf",
                        type: "application/pdf",
                        contentBase64: "JVBERi0="
                    )
                ]
            }

            #expect(application.status == .granted)
            #expect(try await town.cover(hired, in: zone("VBN")) == .temporary)
            let last = at("2026-06-28T00:00+02:00")
            #expect(try await town.cover(hired, in: zone("VBN"), at: last) == nil)
            let work = try await town.office.workload(page: PageRange())
            #expect(work.map(\.kind) == [.checkAfterwards])
            #expect(work.map(\.dueBy.iso) == ["2026-07-02"])
        }
    }
}
