/// A shape made ready to be held against others.
///
/// Its rings run as ``GeoShape/normalised`` has them, so that its inside lies left of each edge.
struct ShapeOutline {
    private let polygons: [PolygonIndex]
    private let edges: [GeoEdge]
    private let box: GeoBox?

    init(_ shape: GeoShape) {
        polygons = shape.polygons.compactMap { PolygonIndex($0) }
        edges = polygons.flatMap { $0.rings.flatMap(\.edges) }
        box = GeoBox(around: shape.polygons.joined().joined())
    }

    /// The outline of what lies in a ring.
    init(outer ring: [GeoPoint]) {
        self.init(GeoShape(polygons: [ring].map { [$0] }))
    }

    /// A spot that lies in both shapes, further than so many metres from any border of them.
    func spot(sharedWith other: ShapeOutline, metres: Double) -> GeoPoint? {
        guard let box, let theirs = other.box, box.overlaps(theirs) else { return nil }
        func isDeep(_ spot: GeoPoint) -> Bool {
            contains(spot) && other.contains(spot) && !isNear(spot, metres)
                && !other.isNear(spot, metres)
        }
        let inside = metres * Self.depth
        return firstSpot(cutBy: other, aside: inside, where: isDeep)
            ?? other.firstSpot(cutBy: self, aside: inside, where: isDeep)
    }

    /// A spot of this shape that lies out of the other one, further than so many metres.
    func spot(outside other: ShapeOutline, metres: Double) -> GeoPoint? {
        func isOut(_ spot: GeoPoint) -> Bool {
            !other.contains(spot) && !other.isNear(spot, metres)
        }
        return firstSpot(cutBy: other, aside: 0, where: isOut)
            ?? other.firstSpot(cutBy: self, aside: -metres * Self.depth) {
                contains($0) && isOut($0)
            }
    }

    /// Spots are sought somewhat deeper than they must lie at least.
    private static let depth = 1.5

    /// The first spot that will do of those beside the border, where the other border cuts it into
    /// stretches: so many metres to the inside of each.
    private func firstSpot(
        cutBy other: ShapeOutline,
        aside: Double,
        where isMeant: (GeoPoint) -> Bool
    ) -> GeoPoint? {
        let cuts = self.cuts(by: other)
        for (number, edge) in edges.enumerated() {
            let plane = GeoPlane(around: edge.start)
            let shares = ([0, 1] + cuts[number, default: []]).sorted()
            for (from, until) in zip(shares, shares.dropFirst()) where until > from {
                for part in [0.5, 0.25, 0.75] {
                    let share = from + part * (until - from)
                    if let spot = plane.spot(on: edge, at: share, left: aside), isMeant(spot) {
                        return spot
                    }
                }
            }
        }
        return nil
    }

    /// The shares of the way at which the other border meets each edge.
    private func cuts(by other: ShapeOutline) -> [Int: [Double]] {
        guard let box, let theirs = other.box, box.overlaps(theirs) else { return [:] }
        let both = edges + other.edges
        let raster = GeoRaster(box.hull(theirs), cells: both.count)
        let cells = CellLists(of: both, on: raster)
        var cuts: [Int: [Double]] = [:]
        for cell in 0..<cells.count {
            let members = cells.members[cells.range(cell)]
            let first = members.firstIndex { $0 >= edges.count } ?? members.endIndex
            for number in members[..<first] {
                let edge = edges[Int(number)]
                for cutter in members[first...] {
                    guard edge.contact(with: both[Int(cutter)]) != nil,
                        let share = edge.share(cutBy: both[Int(cutter)]), share > 0, share < 1
                    else { continue }
                    cuts[Int(number), default: []].append(share)
                }
            }
        }
        return cuts
    }

    private func contains(_ point: GeoPoint) -> Bool {
        polygons.contains { $0.contains(point) }
    }

    private func isNear(_ point: GeoPoint, _ metres: Double) -> Bool {
        let circle = GeoCircle(around: point, metres: metres)
        return polygons.contains { $0.isNear(circle) }
    }
}

extension GeoPlane {
    /// The spot at this share of the edge, so many metres to the left of it.
    fileprivate func spot(on edge: GeoEdge, at share: Double, left: Double) -> GeoPoint? {
        let (one, other) = (offset(edge.start), offset(edge.end))
        let (east, north) = (other.east - one.east, other.north - one.north)
        let length = (east * east + north * north).squareRoot()
        guard length > 0 else { return nil }
        return point(
            at: Offset(
                east: one.east + share * east - left * north / length,
                north: one.north + share * north + left * east / length
            )
        )
    }
}
