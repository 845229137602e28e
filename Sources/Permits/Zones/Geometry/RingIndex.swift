/// A closed ring with its edges at hand by latitude, so that a question meets a few of them.
struct RingIndex: Sendable {
    let edges: [GeoEdge]
    let box: GeoBox
    /// The edges that reach into each band of latitude, band by band.
    ///
    /// They are copies, so that the few that a question meets lie beside each other in memory.
    private let banded: [GeoEdge]
    /// Where the edges of each band begin, and where the last ones end.
    private let starts: [Int32]
    private let bandsPerDegree: Double

    /// Sorts the edges of the ring; nil when it has none.
    init?(_ ring: [GeoPoint]) {
        edges = Array(GeoShape.edges(of: ring))
        guard let box = GeoBox(around: ring), !edges.isEmpty else { return nil }
        self.box = box
        let high = max(box.north - box.south, 1e-9)
        let climbs = edges.reduce(0) { $0 + ($1.end.latitude - $1.start.latitude).magnitude }
        // As many bands as edges, but so few that an edge reaches into three at most on average.
        let most = Double(edges.count)
        let count = Int(max(1, min(most, 2 * most * high / max(climbs, 1e-9))))
        bandsPerDegree = Double(count) / high
        var pairs: [(cell: Int, member: Int32)] = []
        pairs.reserveCapacity(3 * edges.count)
        for (number, edge) in edges.enumerated() {
            let (one, other) = (edge.start.latitude, edge.end.latitude)
            let first = Self.band(min(one, other), box, bandsPerDegree, count)
            let last = Self.band(max(one, other), box, bandsPerDegree, count)
            for band in first...last { pairs.append((band, Int32(number))) }
        }
        let bands = CellLists(count: count, pairs)
        banded = bands.members.map { [edges] in edges[Int($0)] }
        starts = (0..<count).map { Int32(bands.range($0).lowerBound) } + [Int32(pairs.count)]
    }

    /// Whether the point lies inside, by the even–odd rule.
    func encloses(_ point: GeoPoint) -> Bool {
        guard box.contains(point) else { return false }
        var inside = false
        for place in range(band(point.latitude)) where banded[place].isCrossed(eastOf: point) {
            inside.toggle()
        }
        return inside
    }

    /// Whether the border runs through the circle.
    func isNear(_ circle: GeoCircle) -> Bool {
        guard box.overlaps(circle.box) else { return false }
        let (first, last) = (band(circle.box.south), band(circle.box.north))
        for place in range(first).lowerBound..<range(last).upperBound
        where circle.meets(banded[place]) {
            return true
        }
        return false
    }

    /// Names each edge that runs through the circle, once.
    func eachEdge(near circle: GeoCircle, _ take: (GeoEdge) -> Void) {
        guard box.overlaps(circle.box) else { return }
        let first = band(circle.box.south)
        for band in first...band(circle.box.north) {
            for place in range(band) {
                let edge = banded[place]
                let begins = self.band(min(edge.start.latitude, edge.end.latitude))
                if max(begins, first) == band, circle.meets(edge) { take(edge) }
            }
        }
    }

    @inline(__always)
    private func range(_ band: Int) -> Range<Int> { Int(starts[band])..<Int(starts[band + 1]) }

    /// The band of a latitude; beyond the ring the outermost.
    @inline(__always)
    private func band(_ latitude: Double) -> Int {
        Self.band(latitude, box, bandsPerDegree, starts.count - 1)
    }

    @inline(__always)
    private static func band(
        _ latitude: Double,
        _ box: GeoBox,
        _ bandsPerDegree: Double,
        _ count: Int
    ) -> Int {
        Int(min(max((latitude - box.south) * bandsPerDegree, 0), Double(count - 1)))
    }
}
