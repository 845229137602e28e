/// A rectangle of degrees, its borders included.
struct GeoBox: Hashable, Sendable {
    private(set) var west: Double
    private(set) var south: Double
    private(set) var east: Double
    private(set) var north: Double

    init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// The smallest box around these points; nil without any.
    init?(around points: some Sequence<GeoPoint>) {
        var box: GeoBox?
        for point in points {
            let (longitude, latitude) = (point.longitude, point.latitude)
            let spot = GeoBox(west: longitude, south: latitude, east: longitude, north: latitude)
            box = box?.hull(spot) ?? spot
        }
        guard let box else { return nil }
        self = box
    }

    /// The smallest box around both.
    func hull(_ other: GeoBox) -> GeoBox {
        GeoBox(
            west: min(west, other.west),
            south: min(south, other.south),
            east: max(east, other.east),
            north: max(north, other.north)
        )
    }

    func contains(_ point: GeoPoint) -> Bool {
        west <= point.longitude && point.longitude <= east
            && south <= point.latitude && point.latitude <= north
    }

    func overlaps(_ other: GeoBox) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }
}
