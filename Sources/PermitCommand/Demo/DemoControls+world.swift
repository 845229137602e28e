import PermitServer
import Permits
import Registers

extension DemoControls {
    /// The controls of the made-up world.
    init(_ world: DemoWorld, _ residents: [DemoWorld.Resident]) {
        self.init(
            putPerson: { world.put($0, bsn: $1) },
            putCompany: { world.put($0, kvk: $1) },
            putVehicle: { world.put($0, plate: $1) },
            reportPayment: { world.report(payment: $0, amountCents: $1, isPaid: $2) },
            setCondition: { register, condition in
                guard let service = DemoWorld.Service(rawValue: register),
                    let condition = DemoWorld.Condition(rawValue: condition)
                else { return false }
                world.set(service, to: condition)
                return true
            },
            people: DemoPeople(residents: residents.map(DemoPeople.Person.init)),
            messages: { world.sentMessages.map { ($0.message, $0.at) } }
        )
    }
}

extension DemoPeople.Person {
    fileprivate init(_ resident: DemoWorld.Resident) {
        let token =
            switch resident.holder {
            case .citizen(bsn: let bsn): "demo-burger-\(bsn)"
            case .company(kvk: let kvk): "demo-bedrijf-\(kvk)"
            }
        let about = resident.address.lines.joined(separator: ", ")
        self.init(token: token, name: resident.name, about: about)
    }
}
