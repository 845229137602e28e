/// What kind of place a car stands on; a sub-plate's hours do not limit every rule (RVV art. 25).
public enum PlaceKind: CaseIterable, Hashable, Sendable {
    /// Along a blue line: the disc duty applies (art. 25(2)–(4)).
    case blueStripe
    /// A P-tile or P-sign without disc duty.
    case markedNoDisc
    /// Not marked as a parking place: forbidden at all hours (art. 25(1)).
    case unmarked
    /// A bay for disabled persons (art. 26): another regime.
    case disabledBay
    /// A bay for permit holders, sign E9 (art. 24(1)(g)): another regime.
    case permitHolderBay
}
