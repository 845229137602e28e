import Permits

/// The vehicle register (RDW).
///
/// A failure to answer is thrown.
public protocol VehicleRegister: Sendable {
    /// The vehicle with this plate; nil when the register does not know it.
    func vehicle(_ plate: LicensePlate) async throws -> RegisteredVehicle?
}
