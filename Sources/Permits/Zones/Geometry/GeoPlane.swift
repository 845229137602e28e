/// The surroundings of a point as a flat map, in metres; good for some tens of kilometres.
struct GeoPlane {
    /// A place on the flat map, seen from its centre.
    struct Offset {
        let east: Double
        let north: Double
    }

    let centre: GeoPoint
    /// Metres that a degree to the east measures here.
    let metresEast: Double
    /// Metres that a degree to the north measures.
    static let metresNorth = 111_195.0

    init(around centre: GeoPoint) {
        self.centre = centre
        // At the poles a degree to the east measures nothing; nobody parks there.
        metresEast = max(0.001, Self.metresNorth * Self.cosine(degrees: centre.latitude))
    }

    func offset(_ point: GeoPoint) -> Offset {
        Offset(
            east: (point.longitude - centre.longitude) * metresEast,
            north: (point.latitude - centre.latitude) * Self.metresNorth
        )
    }

    /// The point so many metres away; nil when that is not on the globe.
    func point(at offset: Offset) -> GeoPoint? {
        GeoPoint(
            longitude: centre.longitude + offset.east / metresEast,
            latitude: centre.latitude + offset.north / Self.metresNorth
        )
    }

    /// Metres from the centre to the nearest spot on the edge.
    func metres(to edge: GeoEdge) -> Double {
        let (one, other) = (offset(edge.start), offset(edge.end))
        let (east, north) = (other.east - one.east, other.north - one.north)
        let square = east * east + north * north
        let along = square == 0 ? 0 : -(one.east * east + one.north * north) / square
        let share = min(1, max(0, along))
        let (atEast, atNorth) = (one.east + share * east, one.north + share * north)
        return (atEast * atEast + atNorth * atNorth).squareRoot()
    }

    /// The box around a circle about the centre.
    func box(metres: Double) -> GeoBox {
        let (wide, high) = (metres / metresEast, metres / Self.metresNorth)
        return GeoBox(
            west: centre.longitude - wide,
            south: centre.latitude - high,
            east: centre.longitude + wide,
            north: centre.latitude + high
        )
    }

    /// Cosine by its power series, exact to 10⁻⁷ for |degrees| ≤ 90.
    private static func cosine(degrees: Double) -> Double {
        let square = (degrees * .pi / 180) * (degrees * .pi / 180)
        let far = 1 - square * (1 / 182) * (1 - square * (1 / 240))
        let middle = 1 - square * (1 / 90) * (1 - square * (1 / 132) * far)
        return 1 - square * (1 / 2)
            * (1 - square * (1 / 12) * (1 - square * (1 / 30) * (1 - square * (1 / 56) * middle)))
    }
}
