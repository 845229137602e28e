import PermitOffice
import Permits
import Registers

/// What may be the matter with another vehicle.
enum Doubt: Sendable {
    case none, otherKeeper, unknown, silent, elsewhere

    /// Makes it so.
    func arise(about plate: LicensePlate, for holding: Holding) async throws {
        let town = holding.town
        func keep(by keeper: Holder?) {
            let vehicle = RegisteredVehicle(
                kind: .passengerCar,
                wheels: 4,
                isCamper: false,
                keeper: keeper
            )
            town.world.put(vehicle, plate: plate)
        }
        switch self {
        case .none: keep(by: holding.resident.holder)
        case .otherKeeper: keep(by: .citizen(bsn: "990000099"))
        case .unknown: break
        case .silent: town.world.set(.rdw, to: .failing)
        case .elsewhere:
            _ = try await town.applyAndPay(town.resident(1, at: julianabaan(9)))
        }
    }
}
