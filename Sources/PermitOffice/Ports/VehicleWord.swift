import Permits

/// The words of the vehicle register for kinds of vehicles.
public enum VehicleWord {
    /// What the register's word means for the disc duty.
    ///
    /// It has no word of its own for a brommobiel: that is a moped on four wheels.
    public static func kind(_ word: String, wheels: Int?) -> VehicleKind {
        let word = word.lowercased()
        return switch true {
        case word.contains("brommobiel"): .microcar
        case word.contains("bromfiets"): (wheels ?? 2) >= 4 ? .microcar : .moped
        case word.contains("motorfiets"): .motorcycle
        case word.contains("gehandicapt"): .disabledVehicle
        case word.contains("aanhang"), word.contains("oplegger"): .trailer
        case word.contains("bedrijfsauto"): .van
        default: .passengerCar
        }
    }

    /// Whether the word says that it is a camper.
    public static func isCamper(_ word: String) -> Bool {
        let word = word.lowercased()
        return word.contains("kampeer") || word.contains("camper")
    }
}
