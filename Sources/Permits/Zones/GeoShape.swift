/// The extent of a zone: polygons, each with an outer ring and holes (GeoJSON MultiPolygon).
public struct GeoShape: Hashable, Sendable {
    /// Polygons of rings of points; the first ring is the outer one, the last point repeats the
    /// first.
    public let polygons: [[[GeoPoint]]]

    /// Makes an extent; no polygons at all means that the place of the zone is not known.
    public init(polygons: [[[GeoPoint]]]) {
        self.polygons = polygons
    }

    /// Whether the point lies inside; on the border counts as either side.
    public func contains(_ point: GeoPoint) -> Bool {
        polygons.contains { rings in
            guard let outer = rings.first, Self.encloses(outer, point) else { return false }
            return !rings.dropFirst().contains { Self.encloses($0, point) }
        }
    }

    /// Metres to the nearest border, seen on a flat map around the point; infinite without one.
    public func metresToBorder(from point: GeoPoint) -> Double {
        let metresNorth = 111_195.0
        let metresEast = metresNorth * Self.cosine(degrees: point.latitude)
        var nearest = Double.infinity
        for ring in polygons.joined() {
            let flat = ring.map {
                (
                    ($0.longitude - point.longitude) * metresEast,
                    ($0.latitude - point.latitude) * metresNorth
                )
            }
            for (one, other) in zip(flat, flat.dropFirst()) {
                nearest = min(nearest, Self.distanceToOrigin(one, other))
            }
        }
        return nearest
    }

    /// Counts how often a line to the east crosses the ring (even–odd rule).
    private static func encloses(_ ring: [GeoPoint], _ point: GeoPoint) -> Bool {
        var inside = false
        for (one, other) in zip(ring, ring.dropFirst()) {
            let spans = (one.latitude > point.latitude) != (other.latitude > point.latitude)
            guard spans else { continue }
            let share = (point.latitude - one.latitude) / (other.latitude - one.latitude)
            if point.longitude < one.longitude + share * (other.longitude - one.longitude) {
                inside.toggle()
            }
        }
        return inside
    }

    private static func distanceToOrigin(
        _ one: (Double, Double),
        _ other: (Double, Double)
    ) -> Double {
        let (east, north) = (other.0 - one.0, other.1 - one.1)
        let square = east * east + north * north
        let along = square == 0 ? 0 : -(one.0 * east + one.1 * north) / square
        let share = min(1, max(0, along))
        let (atEast, atNorth) = (one.0 + share * east, one.1 + share * north)
        return (atEast * atEast + atNorth * atNorth).squareRoot()
    }

    /// Cosine by its power series, exact to 10⁻⁷ for |degrees| ≤ 90.
    private static func cosine(degrees: Double) -> Double {
        let square = (degrees * .pi / 180) * (degrees * .pi / 180)
        var term = 1.0
        var sum = 1.0
        for step in stride(from: 2.0, through: 16, by: 2) {
            term *= -square / (step * (step - 1))
            sum += term
        }
        return sum
    }
}
