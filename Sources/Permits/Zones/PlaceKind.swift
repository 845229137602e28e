/// What kind of place a car stands on; a sub-plate's hours do not limit every rule (RVV article 25).
public enum PlaceKind: String, CaseIterable, Hashable, Sendable {
    /// Along a blue line: the disc duty applies (article 25(2)–(4)).
    case blueStripe
    /// A P-tile or P-sign without disc duty.
    case markedNoDisc
    /// Not marked as a parking place: forbidden at all hours (article 25(1)).
    case unmarked
    /// A bay for disabled persons (article 26): another regime.
    case disabledBay
    /// A bay for permit holders, sign E9 (article 24(1)(g)): another regime.
    case permitHolderBay
}
