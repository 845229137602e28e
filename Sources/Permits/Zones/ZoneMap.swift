/// The zones and their parts as a map that tells in well under a microsecond what lies at a point.
///
/// The map is divided into cells. Many cells lie wholly outside every zone or wholly in one; in
/// the others a few polygons are asked, and each of those compares a few edges.
///
/// Of zones that lie over each other the one with the highest priority counts, of parts within
/// that zone likewise. Where several have the same priority all of them count.
public struct ZoneMap: Sendable {
    /// A zone without its parts, or one of them.
    public struct Layer: Hashable, Sendable {
        /// The number of the zone in the list that the map was made of.
        public let zone: Int
        /// The number of the part in its zone; nil for the zone itself.
        public let subArea: Int?
        let priority: Int
    }

    /// What may lie at a spot: numbers of layers; nil stands for outside every zone.
    public struct Sides: Hashable, Sendable {
        /// What lies at the point itself.
        public internal(set) var here: Int?
        /// What else may lie there, nothing twice.
        public internal(set) var others: [Int?] = []
    }

    let stack: LayerStack
    private let raster: GeoRaster?
    /// The layer that a whole cell lies in, ``outside``, or below that the number of a list.
    private let cells: [Int32]
    /// For each other cell the polygons that may count there, as ``LayerStack`` takes them.
    private let lists: CellLists

    private static let outside: Int32 = -1

    /// There are so many cells for each edge, within limits; a cell takes four bytes.
    private static let cellsPerEdge = 4
    private static let cellLimits = 1024...4_000_000

    /// Draws the map of these zones.
    public init(_ zones: [Zone]) {
        stack = LayerStack(zones)
        guard let box = stack.box else {
            (raster, cells, lists) = (nil, [], CellLists())
            return
        }
        let wanted = stack.edgeCount * Self.cellsPerEdge
        let limits = Self.cellLimits
        let raster = GeoRaster(
            box,
            cells: min(limits.upperBound, max(limits.lowerBound, wanted))
        )
        let members = stack.members(of: raster)
        var cells = [Int32](repeating: Self.outside, count: raster.count)
        var lists = CellLists()
        for cell in cells.indices where !members.range(cell).isEmpty {
            let list = members.members[members.range(cell)]
            let sides = stack.tops(of: members.range(cell), in: members, at: nil)
            let isSure = sides.others.isEmpty && list.allSatisfy(LayerStack.isCertain)
            cells[cell] =
                isSure
                ? sides.here.map(Int32.init) ?? Self.outside
                : Self.outside - 1 - Int32(lists.append(list))
        }
        (self.raster, self.cells, self.lists) = (raster, cells, lists)
    }

    /// The zones and parts by their numbers.
    public var layers: [Layer] { stack.layers }

    /// What lies at the point, and what else within so many metres of it, or so near that borders
    /// are not drawn any sharper.
    public func sides(of point: GeoPoint, metres: Double) -> Sides {
        guard let raster else { return Sides() }
        let circle = GeoCircle(around: point, metres: metres)
        guard raster.box.overlaps(circle.box) else { return Sides() }
        let here = tops(at: point)
        let polygons = polygons(near: circle, on: raster)
        return polygons.isEmpty ? here : sides(from: here, in: circle, polygons: polygons)
    }

    /// What lies at the point itself.
    func tops(at point: GeoPoint) -> Sides {
        guard let raster, raster.box.contains(point) else { return Sides() }
        let cell = cells[raster.cell(of: point)]
        guard cell < Self.outside else { return Sides(here: cell < 0 ? nil : Int(cell)) }
        return stack.tops(of: lists.range(list(of: cell)), in: lists, at: point)
    }

    /// The polygons with a border in the circle, each once.
    private func polygons(near circle: GeoCircle, on raster: GeoRaster) -> [Int] {
        let columns = raster.column(circle.box.west)...raster.column(circle.box.east)
        let rows = raster.row(circle.box.south)...raster.row(circle.box.north)
        if columns.count == 1, rows.count == 1,
            cells[rows.lowerBound * raster.columns + columns.lowerBound] >= Self.outside
        {
            return []
        }
        // A wide circle holds more cells than there are polygons.
        guard columns.count * rows.count <= stack.polygons.count + 64 else {
            return stack.polygons.indices.filter { stack.polygons[$0].isNear(circle) }
        }
        var near: [Int] = []
        for row in rows {
            for column in columns {
                let cell = cells[row * raster.columns + column]
                guard cell < Self.outside else { continue }
                for place in lists.range(list(of: cell)) {
                    let member = lists.members[place]
                    let polygon = LayerStack.polygon(member)
                    if !LayerStack.isCertain(member), !near.contains(polygon),
                        stack.polygons[polygon].isNear(circle)
                    {
                        near.append(polygon)
                    }
                }
            }
        }
        return near
    }

    private func list(of cell: Int32) -> Int { Int(Self.outside - 1 - cell) }
}
