/// What a repair does to each exemption that it touches.
public enum RepairMeasure: Hashable, Sendable {
    /// Lets it hold longer; not shorter.
    case extend(until: Instant)
    /// Takes its withdrawal back.
    case reinstate
    /// Covers another plate. From a moment that has gone by until now both plates are covered, so
    /// that nobody loses what was there.
    case otherPlate(LicensePlate, from: Instant)
    /// Covers another zone, likewise.
    case otherZone(ZoneCode, from: Instant)
}
