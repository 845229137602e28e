/// What kind of vehicle stands there, as far as the disc duty cares (RVV 1990 article 1, 2a, 25, 85).
public enum VehicleKind: String, CaseIterable, Codable, Hashable, Sendable {
    case passengerCar, van, motorcycle, moped
    /// A brommobiel: follows the rules for motor vehicles (RVV article 2a).
    case microcar
    /// A gehandicaptenvoertuig: no motor vehicle (RVV article 1) and free of article 25 (article 85(2)).
    case disabledVehicle
    case trailer
}
