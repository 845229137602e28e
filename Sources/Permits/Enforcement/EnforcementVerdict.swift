/// The outcome of a plate check.
///
/// None of these is an offence: without a right, a disc or a disabled person's card may still lie
/// behind the windscreen.
public enum EnforcementVerdict: Hashable, Sendable {
    /// Why the disc duty does not apply at this time or place.
    public enum NotRegulated: Hashable, Sendable {
        case outsideHours, holiday, noDiscPlace
    }

    /// Why the disc duty does not bind this vehicle.
    public enum NotSubject: Hashable, Sendable {
        case twoWheels, noMotorVehicle
    }

    /// What keeps the reading from being certain.
    public enum Doubt: Hashable, Sendable {
        case misreading, country
    }

    /// The plate holds this right, which with what adjoins it covers the place until then.
    case exempt(ParkingRight, coveredUntil: Instant)
    /// No right was found; an officer looks for a disc or a card before anything else.
    case checkOnSite([OffenceCode])
    case notRegulated(NotRegulated)
    case notSubject(NotSubject)
    case otherRegime(PlaceKind)
    case outsideZone
    /// A right exists for a plate that this one may have been misread from.
    case possibleRight(Doubt)
    /// The camera is too unsure; an officer reads the plate.
    case manualRead
    /// The spot is so near a border that both sides count, and they answer differently.
    case borderUncertain
}
