/// A polygon whose questions meet only a few of its edges.
final class PolygonIndex: Sendable {
    let box: GeoBox
    private let outer: RingIndex
    private let holes: [RingIndex]

    /// Sorts the rings; nil without an outer one.
    init?(_ polygon: [[GeoPoint]]) {
        guard let outer = polygon.first.flatMap({ RingIndex($0) }) else { return nil }
        self.outer = outer
        holes = polygon.dropFirst().compactMap { RingIndex($0) }
        box = holes.reduce(outer.box) { $0.hull($1.box) }
    }

    /// The outer ring, then the holes.
    var rings: [RingIndex] { [outer] + holes }

    /// Whether the point lies inside: in the outer ring and in no hole.
    func contains(_ point: GeoPoint) -> Bool {
        guard outer.encloses(point) else { return false }
        for hole in holes where hole.encloses(point) { return false }
        return true
    }

    /// Whether a border runs through the circle.
    func isNear(_ circle: GeoCircle) -> Bool {
        if outer.isNear(circle) { return true }
        for hole in holes where hole.isNear(circle) { return true }
        return false
    }
}
