import Permits

/// Spots on the map of the fixture.
enum Map {
    /// A spot by its coordinates.
    static func spot(_ longitude: Double, _ latitude: Double, metres: Double) -> Spot {
        guard let point = GeoPoint(longitude: longitude, latitude: latitude) else {
            preconditionFailure("\(longitude), \(latitude) is not on the globe")
        }
        return .point(point, accuracyMetres: metres)
    }
}
