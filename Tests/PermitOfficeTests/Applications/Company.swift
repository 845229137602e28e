import PermitOffice
import PermitStore
import Permits
import Registers

/// A company in LDC that applies for one car after another.
struct Company: Sendable {
    let town: Town
    let kvk: String

    var caller: Caller { .company(kvk: kvk) }

    func apply(_ number: Int) async throws -> PermitApplication {
        var request = ApplicationRequest(product: .business, holder: .company(kvk: kvk))
        request.plate = Plates.dutch(number)
        town.world.put(
            RegisteredVehicle(
                kind: .van,
                wheels: 4,
                isCamper: false,
                keeper: .company(kvk: kvk)
            ),
            plate: Plates.dutch(number)
        )
        return try await town.office.apply(request, by: caller)
    }
}

extension Town {
    /// A company with so many people at work.
    func company(staff: Int) -> Company {
        let address = door("Damlaan", 7, "2265AM")
        world.put(
            RegisteredCompany(name: "Bakkerij", address: address, staff: staff),
            kvk: "90004749"
        )
        return Company(town: self, kvk: "90004749")
    }

    /// A second case worker, who took no decision yet.
    var colleague: Caller { .officer(.behandelaar, name: "collega") }

    /// Keeps that a case worker is this person, at this front door.
    func register(_ staff: String, as resident: Resident) async throws {
        try await office.register.store.commit(at: now, by: "test") {
            try $0.keep(staff: staff, bsn: resident.bsn, address: resident.address)
        }
    }

    /// A page of what waits for a person.
    func work() async throws -> [WorkItem] {
        try await office.workload(page: PageRange())
    }
}
