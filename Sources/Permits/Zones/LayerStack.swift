/// Zones and their parts on top of each other, in the order in which they count.
struct LayerStack: Sendable {
    /// Zones with a higher priority come first, and behind each zone its parts likewise.
    private(set) var layers: [ZoneMap.Layer] = []
    private(set) var polygons: [PolygonIndex] = []
    /// The layer of each polygon; it never descends.
    private var layerOfPolygon: [Int] = []

    init(_ zones: [Zone]) {
        for zone in zones.indices.sorted(by: { (zones[$1].priority, $0) < (zones[$0].priority, $1) }
        ) {
            let (whole, parts) = (zones[zone], zones[zone].subAreas)
            put(.init(zone: zone, subArea: nil, priority: whole.priority), whole.shape)
            for part in parts.indices.sorted(by: {
                (parts[$1].priority, $0) < (parts[$0].priority, $1)
            }) {
                let layer = ZoneMap.Layer(
                    zone: zone,
                    subArea: part,
                    priority: parts[part].priority
                )
                put(layer, parts[part].shape)
            }
        }
    }

    /// The smallest box around all polygons; nil without any.
    var box: GeoBox? {
        polygons.first.map { first in polygons.reduce(first.box) { $0.hull($1.box) } }
    }

    var edgeCount: Int {
        polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.edges.count } }
    }

    /// The layers that count at the point, of polygons that may hold it; without a point, of those
    /// that certainly do.
    ///
    /// The list names the polygons in their order, so that zones come by priority and each before
    /// its parts.
    func tops(of list: Range<Int>, in lists: CellLists, at point: GeoPoint?) -> ZoneMap.Sides {
        var sides = ZoneMap.Sides()
        var (zone, part) = (-1, -1)
        for place in list {
            let member = lists.members[place]
            let number = layerOfPolygon[Self.polygon(member)]
            guard number != zone, number != part else { continue }
            let layer = layers[number]
            if layer.subArea == nil {
                if zone >= 0, layer.priority < layers[zone].priority { break }
                guard holds(member, point) else { continue }
                (zone, part) = (number, -1)
                sides.add(number)
            } else if zone >= 0, layers[zone].zone == layer.zone {
                if part >= 0, layer.priority < layers[part].priority { continue }
                guard holds(member, point) else { continue }
                if part < 0 { sides.replaceLast(by: number) } else { sides.add(number) }
                part = number
            }
        }
        return sides
    }

    /// The layer of a polygon, and that of its zone; the same for a zone itself.
    func layers(of polygon: Int) -> (own: Int, zone: Int) {
        let own = layerOfPolygon[polygon]
        var zone = own
        while layers[zone].subArea != nil { zone -= 1 }
        return (own, zone)
    }

    /// For each cell the polygons that touch it or hold the whole of it, in their order.
    func members(of raster: GeoRaster) -> CellLists {
        var members: [(cell: Int, member: Int32)] = []
        var last = [Int32](repeating: -1, count: raster.count)
        for (number, polygon) in polygons.enumerated() {
            let number = Int32(number)
            for ring in polygon.rings {
                for edge in ring.edges {
                    raster.eachCell(of: edge) { cell in
                        guard last[cell] != number else { return }
                        last[cell] = number
                        members.append((cell, number << 1))
                    }
                }
            }
            raster.eachRun(in: polygon.box, where: { last[$0] != number }) { run, centre in
                guard polygon.contains(centre) else { return }
                for cell in run { members.append((cell, number << 1 | 1)) }
            }
        }
        return CellLists(count: raster.count, members)
    }

    /// The number of the polygon that is meant.
    @inline(__always)
    static func polygon(_ member: Int32) -> Int { Int(member >> 1) }

    /// Whether the polygon holds the whole cell.
    @inline(__always)
    static func isCertain(_ member: Int32) -> Bool { member & 1 == 1 }

    private mutating func put(_ layer: ZoneMap.Layer, _ shape: GeoShape) {
        for polygon in shape.polygons.compactMap({ PolygonIndex($0) }) {
            polygons.append(polygon)
            layerOfPolygon.append(layers.count)
        }
        layers.append(layer)
    }

    private func holds(_ member: Int32, _ point: GeoPoint?) -> Bool {
        if Self.isCertain(member) { return true }
        guard let point else { return false }
        return polygons[Self.polygon(member)].contains(point)
    }
}

extension ZoneMap.Sides {
    fileprivate mutating func add(_ number: Int) {
        if here == nil { here = number } else { others.append(number) }
    }

    fileprivate mutating func replaceLast(by number: Int) {
        if others.isEmpty { here = number } else { others[others.count - 1] = number }
    }
}
