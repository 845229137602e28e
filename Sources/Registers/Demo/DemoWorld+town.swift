import PermitOffice
import Permits

extension DemoWorld {
    /// A resident of the first street, to try things out with, and the plate of that resident.
    public static let triedResident = (bsn: "999990019", plate: "HK000J")
    /// A company in the first street of the last zone.
    public static let triedCompany = "90004749"

    /// Somebody to try the pages out as.
    public struct Resident: Sendable {
        public let holder: Holder
        public let name: String
        public let address: Address
        /// The zones of the first households follow each other, so a few are enough.
        static let offeredMax = 6
    }

    /// Peoples the world with the households of this policy, and with somebody to try it out;
    /// answers with a few of them.
    @discardableResult
    public func people(by policy: PolicyVersion) -> [Resident] {
        var offered: [Resident] = []
        for household in DemoTown.households(count: DemoTown.countMax, streets: policy.streets) {
            let address = Address(
                street: household.street.street,
                houseNumber: household.houseNumber,
                postcode: household.street.postcode,
                town: Self.town
            )
            put(RegisteredPerson(name: household.name, address: address), bsn: household.bsn)
            let holder = Holder.citizen(bsn: household.bsn)
            register(plate: household.plate, keeper: holder)
            if offered.count < Resident.offeredMax {
                offered.append(Resident(holder: holder, name: household.name, address: address))
            }
        }
        guard
            let range = policy.addresses.first(where: { $0.zone.text == "VBN" })
                ?? policy.addresses.first
        else { return offered }
        let address = Address(
            street: range.street,
            houseNumber: range.numbers.lowerBound,
            postcode: range.postcode,
            town: Self.town
        )
        let resident = Self.triedResident
        let person = RegisteredPerson(name: "Test de Vries", address: address)
        put(person, bsn: resident.bsn)
        register(plate: resident.plate, keeper: .citizen(bsn: resident.bsn))
        let company = RegisteredCompany(name: "Bakkerij De Vliet", address: address, staff: 8)
        put(company, kvk: Self.triedCompany)
        let first = [
            Resident(
                holder: .citizen(bsn: resident.bsn),
                name: person.name,
                address: address
            ),
            Resident(
                holder: .company(kvk: Self.triedCompany),
                name: company.name,
                address: address
            ),
        ]
        return first + offered
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
