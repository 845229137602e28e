import Permits

/// Says what lies around a point by walking every zone and every border; the map must say the same.
struct NaiveMap {
    let zones: [Zone]

    /// Zone and part that count at a point; nil stands for outside every zone.
    struct Spot: Hashable {
        let zone: Int
        let part: Int?
    }

    /// Everything that counts somewhere within so many metres, and at least within the 20
    /// centimetres to which borders are drawn; nil when that is too much to walk.
    func spots(near point: GeoPoint, metres: Double) -> Set<Spot?>? {
        let metres = max(metres, 0.2)
        let lines = lines(around: point).filter { $0.distance <= metres }
        guard lines.count <= 128 else { return nil }
        var found = spots(at: point)
        for (number, line) in lines.enumerated() {
            let (from, until) = line.stretch(within: metres)
            let others = lines.enumerated().filter { $0.offset != number }.map(\.element)
            let cuts = others.compactMap { line.cut(by: $0) }.filter { from <= $0 && $0 <= until }
            let shares = ([from, until] + cuts).sorted()
            for (one, other) in zip(shares, shares.dropFirst()) where one < other || cuts.isEmpty {
                for side in [-0.2, 0.2] {
                    let (east, north) = line.spot(at: (one + other) / 2, aside: side)
                    let place = GeoPoint(
                        longitude: point.longitude + east / metresEast(at: point),
                        latitude: point.latitude + north / Self.metresNorth
                    )
                    if let place { found.formUnion(spots(at: place)) }
                }
            }
        }
        return found
    }

    /// What counts at the point itself: several where priorities are equal.
    func spots(at point: GeoPoint) -> Set<Spot?> {
        let inside = zones.indices.filter { zones[$0].shape.contains(point) }
        guard let highest = inside.map({ zones[$0].priority }).max() else { return [nil] }
        var spots: Set<Spot?> = []
        for zone in inside where zones[zone].priority == highest {
            let parts = zones[zone].subAreas
            let within = parts.indices.filter { parts[$0].shape.contains(point) }
            let top = within.map { parts[$0].priority }.max()
            for part in within where parts[part].priority == top {
                spots.insert(Spot(zone: zone, part: part))
            }
            if within.isEmpty { spots.insert(Spot(zone: zone, part: nil)) }
        }
        return spots
    }

    /// Metres to the nearest border of any zone or part.
    func metresToBorder(from point: GeoPoint) -> Double {
        shapes.map { $0.metresToBorder(from: point) }.min() ?? .infinity
    }

    private static let metresNorth = 111_195.0

    private var shapes: [GeoShape] {
        zones.flatMap { [$0.shape] + $0.subAreas.map(\.shape) }
    }

    private func lines(around point: GeoPoint) -> [Line] {
        shapes.flatMap { $0.polygons.joined() }.flatMap { ring in
            zip(ring, ring.dropFirst()).map { one, other in
                let (start, end) = (flat(one, around: point), flat(other, around: point))
                return Line(start: start, way: (end.0 - start.0, end.1 - start.1))
            }
        }
    }

    private func flat(_ point: GeoPoint, around centre: GeoPoint) -> (Double, Double) {
        (
            (point.longitude - centre.longitude) * metresEast(at: centre),
            (point.latitude - centre.latitude) * Self.metresNorth
        )
    }

    /// The cosine of 52 degrees or so, by way of half the angle.
    private func metresEast(at point: GeoPoint) -> Double {
        let half = point.latitude * .pi / 360
        var (term, sine) = (half, half)
        for step in stride(from: 2.0, through: 20, by: 2) {
            term *= -half * half / (step * (step + 1))
            sine += term
        }
        return Self.metresNorth * (1 - 2 * sine * sine)
    }

    /// A stretch of border on a flat map around the point.
    private struct Line {
        let start: (Double, Double)
        let way: (Double, Double)

        var length: Double { (way.0 * way.0 + way.1 * way.1).squareRoot() }

        /// The share of the way at which the whole line comes nearest to the point.
        var foot: Double {
            length == 0 ? 0 : -(start.0 * way.0 + start.1 * way.1) / (length * length)
        }

        var distance: Double {
            let (east, north) = spot(at: min(1, max(0, foot)), aside: 0)
            return (east * east + north * north).squareRoot()
        }

        func stretch(within metres: Double) -> (Double, Double) {
            let (east, north) = spot(at: foot, aside: 0)
            let half = max(0, metres * metres - east * east - north * north).squareRoot() / length
            let (from, until) = (max(0, foot - half), min(1, foot + half))
            return from <= until ? (from, until) : (min(1, max(0, foot)), min(1, max(0, foot)))
        }

        /// The share of the way at which the other line, 20 centimetres longer at its ends, cuts.
        func cut(by other: Line) -> Double? {
            let slant = way.0 * other.way.1 - way.1 * other.way.0
            guard slant != 0 else { return nil }
            let away = (other.start.0 - start.0, other.start.1 - start.1)
            let theirs = (away.0 * way.1 - away.1 * way.0) / slant
            let reach = 0.2 / other.length
            guard -reach <= theirs, theirs <= 1 + reach else { return nil }
            return (away.0 * other.way.1 - away.1 * other.way.0) / slant
        }

        func spot(at share: Double, aside: Double) -> (Double, Double) {
            let (east, north) = length == 0 ? (0, 0) : (way.0 / length, way.1 / length)
            return (
                start.0 + share * way.0 + aside * north, start.1 + share * way.1 - aside * east
            )
        }
    }
}
