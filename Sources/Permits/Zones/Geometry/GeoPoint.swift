/// A point on the map (WGS 84), in degrees.
public struct GeoPoint: Hashable, Sendable {
    public let longitude: Double
    public let latitude: Double

    /// Makes a point; nil when a coordinate lies outside the globe.
    public init?(longitude: Double, latitude: Double) {
        guard (-180...180).contains(longitude), (-90...90).contains(latitude) else { return nil }
        self.longitude = longitude
        self.latitude = latitude
    }
}
