/// Where a plate was seen.
public enum Spot: Hashable, Sendable {
    /// In a zone, and in one of its sub-areas when that is known.
    case zone(ZoneCode, subArea: ZoneCode?)
    /// Somewhere on the map; the accuracy is the radius in metres within which it really was.
    case point(GeoPoint, accuracyMetres: Double)
}
