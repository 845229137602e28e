/// A point and everything within so many metres of it.
struct GeoCircle {
    let plane: GeoPlane
    let metres: Double
    /// A box around it that is a little too large.
    let box: GeoBox

    /// What lies this near to a border, in metres, counts as the border itself.
    ///
    /// Borders that two zones share are drawn twice; coordinates of six decimals, as GeoJSON
    /// advises, put them up to 13 centimetres apart.
    static let borderMetres = 0.2

    /// Draws the circle; it is never smaller than ``borderMetres``.
    init(around point: GeoPoint, metres: Double) {
        plane = GeoPlane(around: point)
        self.metres = metres > Self.borderMetres ? metres : Self.borderMetres
        box = plane.box(metres: self.metres + 1e-6)
    }

    /// Whether some part of the edge lies in the circle.
    func meets(_ edge: GeoEdge) -> Bool {
        edge.box.overlaps(box) && plane.metres(to: edge) <= metres
    }

    /// Names a point on either side of every stretch of border in the circle.
    ///
    /// The edges cut each other into stretches; along one of them nothing changes on either side.
    func eachSide(of edges: [GeoEdge], _ take: (GeoPoint) -> Void) {
        let lines = edges.map { FlatLine($0, on: plane) }
        var cuts: [Double] = []
        for (number, line) in lines.enumerated() {
            guard let part = line.part(within: metres) else { continue }
            cuts = [part.lowerBound, part.upperBound]
            for (other, cutter) in lines.enumerated() where other != number {
                guard let share = line.share(cutBy: cutter, reach: Self.borderMetres),
                    part.contains(share)
                else { continue }
                cuts.append(share)
            }
            cuts.sort()
            for (from, until) in zip(cuts, cuts.dropFirst())
            where until > from || cuts.count == 2 {
                let (left, right) = line.sides(at: (from + until) / 2, metres: Self.borderMetres)
                if let point = plane.point(at: left) { take(point) }
                if let point = plane.point(at: right) { take(point) }
            }
        }
    }
}

/// An edge on a flat map.
private struct FlatLine {
    private let start: GeoPlane.Offset
    private let east: Double
    private let north: Double

    init(_ edge: GeoEdge, on plane: GeoPlane) {
        start = plane.offset(edge.start)
        let end = plane.offset(edge.end)
        (east, north) = (end.east - start.east, end.north - start.north)
    }

    private var square: Double { east * east + north * north }

    /// The shares of the way between which the line runs within so many metres of the centre; one
    /// share where it only touches.
    func part(within metres: Double) -> ClosedRange<Double>? {
        guard square > 0 else { return nil }
        let nearest = -(start.east * east + start.north * north) / square
        let (atEast, atNorth) = (start.east + nearest * east, start.north + nearest * north)
        let rest = metres * metres - (atEast * atEast + atNorth * atNorth)
        let half = (max(0, rest) / square).squareRoot()
        let (from, until) = (max(0, nearest - half), min(1, nearest + half))
        if from <= until { return from...until }
        let end = min(1, max(0, nearest))
        return end...end
    }

    /// The share of the way at which another line, reaching so many metres further at its ends,
    /// cuts this one.
    func share(cutBy other: FlatLine, reach: Double) -> Double? {
        let slant = east * other.north - north * other.east
        guard slant != 0 else { return nil }
        let (awayEast, awayNorth) = (
            other.start.east - start.east, other.start.north - start.north
        )
        let place = (awayEast * north - awayNorth * east) / slant
        let extra = reach / other.square.squareRoot()
        guard (-extra...1 + extra).contains(place) else { return nil }
        return (awayEast * other.north - awayNorth * other.east) / slant
    }

    /// The spots beside the line at this share of the way.
    func sides(
        at share: Double,
        metres: Double
    ) -> (left: GeoPlane.Offset, right: GeoPlane.Offset) {
        let length = square.squareRoot()
        let (ahead, aside) = (metres * east / length, metres * north / length)
        let (atEast, atNorth) = (start.east + share * east, start.north + share * north)
        return (
            GeoPlane.Offset(east: atEast - aside, north: atNorth + ahead),
            GeoPlane.Offset(east: atEast + aside, north: atNorth - ahead)
        )
    }
}
