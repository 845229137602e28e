/// A box divided into rows and columns of equal cells.
struct GeoRaster: Sendable {
    let box: GeoBox
    let columns: Int
    let rows: Int
    private let columnsPerDegree: Double
    private let rowsPerDegree: Double

    /// Cells are taken to reach this much further, in degrees (a tenth of a millimetre), so that
    /// rounding loses nothing.
    private static let margin = 1e-9

    /// Divides the box into about so many cells that are as wide as they are high, in degrees.
    init(_ box: GeoBox, cells: Int) {
        self.box = box
        let (wide, high) = (max(box.east - box.west, 1e-7), max(box.north - box.south, 1e-7))
        let wanted = Double(max(1, cells))
        columns = Int(min(wanted, max(1, (wanted * wide / high).squareRoot())))
        rows = max(1, Int(wanted) / columns)
        columnsPerDegree = Double(columns) / wide
        rowsPerDegree = Double(rows) / high
    }

    /// How many cells there are; they are numbered from west to east, row by row to the north.
    var count: Int { columns * rows }

    /// The column of a longitude; beyond the box the outermost.
    @inline(__always)
    func column(_ longitude: Double) -> Int {
        Int(min(max((longitude - box.west) * columnsPerDegree, 0), Double(columns - 1)))
    }

    /// The row of a latitude; beyond the box the outermost.
    @inline(__always)
    func row(_ latitude: Double) -> Int {
        Int(min(max((latitude - box.south) * rowsPerDegree, 0), Double(rows - 1)))
    }

    /// The cell of a point inside the box.
    @inline(__always)
    func cell(of point: GeoPoint) -> Int {
        row(point.latitude) * columns + column(point.longitude)
    }

    /// Names every cell that the edge passes, and perhaps one that it only just misses.
    func eachCell(of edge: GeoEdge, _ take: (Int) -> Void) {
        let (low, high) =
            edge.start.latitude <= edge.end.latitude
            ? (edge.start, edge.end) : (edge.end, edge.start)
        let (wide, tall) = (high.longitude - low.longitude, high.latitude - low.latitude)
        // Of a nearly level edge it is not certain where it enters a row.
        let doubt = Self.margin + wide.magnitude * (tall > 1e-13 ? min(1, 1e-13 / tall) : 1)
        let first = row(low.latitude - Self.margin)
        for row in first...max(first, row(high.latitude + Self.margin)) {
            let south = box.south + Double(row) / rowsPerDegree - Self.margin - low.latitude
            let north = box.south + Double(row + 1) / rowsPerDegree + Self.margin - low.latitude
            let enters = tall > 1e-13 ? min(1, max(0, south / tall)) : 0
            let leaves = tall > 1e-13 ? min(1, max(0, north / tall)) : 1
            let (one, other) = (low.longitude + enters * wide, low.longitude + leaves * wide)
            let west = column(min(one, other) - doubt)
            for column in west...max(west, column(max(one, other) + doubt)) {
                take(row * columns + column)
            }
        }
    }

    /// Names the unbroken runs of cells, within rows of the box, that meet the condition, with the
    /// centre of the first of them.
    func eachRun(
        in part: GeoBox,
        where isMeant: (Int) -> Bool,
        _ take: (Range<Int>, GeoPoint) -> Void
    ) {
        let (west, east) = (column(part.west), column(part.east))
        for row in row(part.south)...row(part.north) {
            var column = west
            while column <= east {
                let first = column
                while column <= east, isMeant(row * columns + column) { column += 1 }
                if column > first, let centre = centre(row: row, column: first) {
                    take(row * columns + first..<row * columns + column, centre)
                }
                column += 1
            }
        }
    }

    private func centre(row: Int, column: Int) -> GeoPoint? {
        GeoPoint(
            longitude: box.west + (Double(column) + 0.5) / columnsPerDegree,
            latitude: box.south + (Double(row) + 0.5) / rowsPerDegree
        )
    }
}
