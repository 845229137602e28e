import PermitOffice
import Permits

extension DemoWorld {
    /// A resident of the first street, to try things out with, and the plate of that resident.
    public static let triedResident = (bsn: "999990019", plate: "HK000J")
    /// A company in the first street of the last zone.
    public static let triedCompany = "90004749"

    /// Peoples the world with the households of this policy, and with somebody to try it out.
    public func people(by policy: PolicyVersion) {
        for household in DemoTown.households(count: DemoTown.countMax, streets: policy.streets) {
            let address = Address(
                street: household.street.street,
                houseNumber: household.houseNumber,
                postcode: household.street.postcode,
                town: Self.town
            )
            put(RegisteredPerson(name: household.name, address: address), bsn: household.bsn)
            register(plate: household.plate, keeper: .citizen(bsn: household.bsn))
        }
        guard
            let first = policy.addresses.first(where: { $0.zone.text == "VBN" })
                ?? policy.addresses.first
        else { return }
        let address = Address(
            street: first.street,
            houseNumber: first.numbers.lowerBound,
            postcode: first.postcode,
            town: Self.town
        )
        let resident = Self.triedResident
        put(RegisteredPerson(name: "Test de Vries", address: address), bsn: resident.bsn)
        register(plate: resident.plate, keeper: .citizen(bsn: resident.bsn))
        put(
            RegisteredCompany(name: "Bakkerij De Vliet", address: address, staff: 8),
            kvk: Self.triedCompany
        )
    }

    private static let town = "Voorburg"

    private func register(plate: String, keeper: Holder) {
        guard let plate = try? LicensePlate(plate, country: .netherlands) else { return }
        put(
            RegisteredVehicle(kind: .passengerCar, wheels: 4, isCamper: false, keeper: keeper),
            plate: plate
        )
    }
}

extension PolicyVersion {
    fileprivate var streets: [DemoTown.Street] {
        addresses.map {
            DemoTown.Street(
                zone: $0.zone.text,
                street: $0.street,
                postcode: $0.postcode,
                from: $0.numbers.lowerBound,
                to: $0.numbers.upperBound
            )
        }
    }
}
