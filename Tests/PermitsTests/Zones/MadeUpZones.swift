import Permits

/// Random zones over and beside each other, with holes, islands and parts.
struct MadeUpZones {
    private var numbers: SeededNumbers

    init(seed: Int) {
        numbers = SeededNumbers(seed: seed)
    }

    /// Some zones within a kilometre, of random outlines or of squares on a lattice, so that
    /// borders are shared.
    mutating func zones(onLattice: Bool) -> [Zone] {
        (0..<Int.random(in: 1...6, using: &numbers)).map { number in
            let centre = spot(0...0.006)
            let parts = (0..<Int.random(in: 0...3, using: &numbers)).map { part in
                SubArea(
                    code: zone("Z\(number)-\(part)"),
                    name: "",
                    discMinutes: 60,
                    excludedKinds: [],
                    priority: .random(in: 0...2, using: &numbers),
                    shape: onLattice ? squares() : outline(around: centre, degrees: 0.002)
                )
            }
            return Zone(
                code: zone("Z\(number)"),
                name: "",
                trafficDecision: "",
                discMinutes: 120,
                hours: ZoneHours(windows: []),
                priority: .random(in: 0...2, using: &numbers),
                shape: onLattice ? squares() : outline(around: centre, degrees: 0.004),
                subAreas: parts
            )
        }
    }

    /// A point anywhere near, at a corner of a border or just beside one.
    mutating func point(near zones: [Zone]) -> GeoPoint {
        let corners = zones.flatMap { $0.shape.polygons.joined().joined() }
        let anywhere = spot(-0.006...0.012)
        guard let corner = corners.randomElement(using: &numbers) else { return anywhere }
        switch Int.random(in: 0...3, using: &numbers) {
        case 0: return corner
        case 1: return beside(corner)
        default: return anywhere
        }
    }

    mutating func metres() -> Double {
        let most = [0, 20, 200].randomElement(using: &numbers) ?? 0
        return .random(in: 0...Double(most), using: &numbers)
    }

    /// A random point within so many metres.
    mutating func point(within metres: Double, of centre: GeoPoint) -> GeoPoint {
        while true {
            let (east, north) = (
                Double.random(in: -metres...metres, using: &numbers),
                Double.random(in: -metres...metres, using: &numbers)
            )
            guard east * east + north * north < metres * metres else { continue }
            return Self.point(
                centre.longitude + east / (111_195 * 0.6157),
                centre.latitude + north / 111_195
            )
        }
    }

    /// A ring around a centre, its points at random distances, counter-clockwise; the nearest may
    /// lie at this share of the degrees.
    mutating func ring(
        around centre: GeoPoint,
        degrees: Double,
        points: Int,
        nearest: Double = 0.5
    ) -> [GeoPoint] {
        let turns = (0..<points).map { _ in Double.random(in: 0..<1, using: &numbers) }.sorted()
        let corners = turns.map { turn in
            let (east, north) = Self.direction(turn)
            let far = degrees * Double.random(in: nearest...1, using: &numbers)
            return Self.point(centre.longitude + east * far, centre.latitude + north * far * 0.6)
        }
        return corners + corners.prefix(1)
    }

    /// A point so far from the corner of the fixture, in degrees.
    mutating func spot(_ range: ClosedRange<Double>) -> GeoPoint {
        let (east, north) = (
            Double.random(in: range, using: &numbers), Double.random(in: range, using: &numbers)
        )
        return Self.point(4.3 + east, 52 + north)
    }

    private mutating func beside(_ corner: GeoPoint) -> GeoPoint {
        Self.point(
            corner.longitude + Double.random(in: -1e-4...1e-4, using: &numbers),
            corner.latitude + Double.random(in: -1e-4...1e-4, using: &numbers)
        )
    }

    private mutating func outline(around centre: GeoPoint, degrees: Double) -> GeoShape {
        let size = degrees * Double.random(in: 0.2...1, using: &numbers)
        let outer = ring(
            around: centre,
            degrees: size,
            points: .random(in: 3...40, using: &numbers)
        )
        let hole = ring(around: centre, degrees: size / 3, points: 7)
        let island = ring(around: spot(0...0.006), degrees: size / 4, points: 5)
        let whole = Bool.random(using: &numbers) ? [outer] : [outer, hole]
        return GeoShape(polygons: Bool.random(using: &numbers) ? [whole] : [whole, [island]])
    }

    private mutating func squares() -> GeoShape {
        let (west, south) = (
            Int.random(in: 0...6, using: &numbers), Int.random(in: 0...6, using: &numbers)
        )
        let size = Int.random(in: 1...4, using: &numbers)
        func square(_ column: Int, _ row: Int, _ size: Int) -> [GeoPoint] {
            [(0, 0), (size, 0), (size, size), (0, size), (0, 0)].map {
                Self.point(
                    4.3 + Double(column + $0.0) * 0.001,
                    52 + Double(row + $0.1) * 0.001
                )
            }
        }
        let hole = size > 2 ? [square(west + 1, south + 1, 1)] : []
        return GeoShape(polygons: [[square(west, south, size)] + hole])
    }

    private static func point(_ longitude: Double, _ latitude: Double) -> GeoPoint {
        guard let point = GeoPoint(longitude: longitude, latitude: latitude) else {
            preconditionFailure("\(longitude), \(latitude) is not on the globe")
        }
        return point
    }

    /// The point of a circle at this share of the way round, by half the angle's tangent.
    private static func direction(_ turn: Double) -> (Double, Double) {
        let quarter = Int(turn * 4)
        let rest = turn * 4 - Double(quarter)
        // From 0 to 1 over a quarter, near enough to even.
        let half = rest * (1 + 0.2 * (1 - rest)) * 0.999_999
        let (along, across) = (
            (1 - half * half) / (1 + half * half), 2 * half / (1 + half * half)
        )
        return switch quarter % 4 {
        case 0: (along, across)
        case 1: (-across, along)
        case 2: (-along, -across)
        default: (across, -along)
        }
    }
}
