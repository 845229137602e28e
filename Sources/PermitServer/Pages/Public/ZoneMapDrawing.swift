import Permits

/// The zones as a drawing for a page (SVG): north up, every shape with the name of its zone.
///
/// It shows what the table beside it says, so that nobody needs it. A degree of longitude is drawn
/// shorter than one of latitude, as it is on the ground there (plate carrée at the middle).
struct ZoneMapDrawing: Sendable {
    /// The width and height of the drawing in its own units.
    let width: Int
    let height: Int
    let shapes: [Shape]

    /// One zone or sub-area.
    struct Shape: Sendable {
        let code: String
        let name: String
        /// The outline (SVG path data); holes stay open by the even–odd rule.
        let path: String
        /// Where its code stands.
        let labelX: Int
        let labelY: Int
        let isPart: Bool
    }

    private static let size = 1000.0
    /// Of the letters of a code, in units of the drawing: a zone's stands inside at the top, that
    /// of a part below it.
    private static let labelHeight = 34

    /// Draws zones that have a shape; nil when none has.
    init?(_ zones: [Zone]) {
        let outlines = zones.flatMap { zone in
            [(zone, nil, zone.shape)] + zone.subAreas.map { (zone, Optional($0), $0.shape) }
        }.filter { !$0.2.polygons.isEmpty }
        let points = outlines.flatMap { $0.2.polygons.joined().joined() }
        let longitudes = points.map(\.longitude)
        let latitudes = points.map(\.latitude)
        guard let west = longitudes.min(), let east = longitudes.max(),
            let south = latitudes.min(), let north = latitudes.max(), west < east, south < north
        else { return nil }
        let squeeze = Self.cosine(degrees: (south + north) / 2)
        let scale = Self.size / max((east - west) * squeeze, north - south)
        func place(_ point: GeoPoint) -> (x: Int, y: Int) {
            let x = (point.longitude - west) * squeeze * scale
            return (Int(x.rounded()) + 10, Int(((north - point.latitude) * scale).rounded()) + 10)
        }
        width = Int((east - west) * squeeze * scale) + 20
        height = Int((north - south) * scale) + 20
        shapes = outlines.map { zone, part, shape in
            let places = shape.polygons.map { $0.map { $0.map(place) } }
            let outer = places.compactMap(\.first).joined()
            return Shape(
                code: part?.code.text ?? zone.code.text,
                name: part.map { "\(zone.name), \($0.name)" } ?? zone.name,
                path: places.joined().map(Self.path).joined(separator: " "),
                labelX: ((outer.map(\.x).min() ?? 0) + (outer.map(\.x).max() ?? 0)) / 2,
                labelY: part == nil
                    ? (outer.map(\.y).min() ?? 0) + Self.labelHeight
                    : (outer.map(\.y).max() ?? 0) + Self.labelHeight,
                isPart: part != nil
            )
        }
    }

    private static func path(_ ring: [(x: Int, y: Int)]) -> String {
        "M" + ring.map { "\($0.x) \($0.y)" }.joined(separator: "L") + "Z"
    }

    /// By its series, close enough for a drawing: eight digits at these latitudes.
    private static func cosine(degrees: Double) -> Double {
        let angle = degrees * .pi / 180
        var (sum, term) = (1.0, 1.0)
        for step in stride(from: 2.0, through: 16, by: 2) {
            term *= -angle * angle / (step * (step - 1))
            sum += term
        }
        return sum
    }
}
