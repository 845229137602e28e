import PermitServer
import Registers

extension DemoControls {
    /// The controls of the made-up world.
    init(_ world: DemoWorld) {
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
            messages: { world.sentMessages.map { ($0.message, $0.at) } }
        )
    }
}
