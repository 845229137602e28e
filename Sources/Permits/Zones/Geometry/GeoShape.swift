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
        let plane = GeoPlane(around: point)
        var nearest = Double.infinity
        for ring in polygons.joined() {
            for edge in Self.edges(of: ring) { nearest = min(nearest, plane.metres(to: edge)) }
        }
        return nearest
    }

    /// The edges between the points of a ring, in their order.
    static func edges(of ring: [GeoPoint]) -> some Sequence<GeoEdge> {
        zip(ring, ring.dropFirst()).lazy.map { GeoEdge(start: $0, end: $1) }
    }

    /// Counts how often a line to the east crosses the ring (even–odd rule).
    private static func encloses(_ ring: [GeoPoint], _ point: GeoPoint) -> Bool {
        var inside = false
        for edge in edges(of: ring) where edge.isCrossed(eastOf: point) { inside.toggle() }
        return inside
    }
}
