/// What lies on either side of the borders that run through a circle.
extension ZoneMap {
    /// With more edges than this in the circle, the answer is generous instead of exact.
    private static let edgesMax = 128

    /// What lies at the centre, and on either side of every stretch of border in the circle.
    func sides(from centre: Sides, in circle: GeoCircle, polygons: [Int]) -> Sides {
        var edges: [GeoEdge] = []
        for polygon in polygons {
            for ring in stack.polygons[polygon].rings {
                ring.eachEdge(near: circle) { edges.append($0) }
            }
            guard edges.count <= Self.edgesMax else { return generous(from: centre, in: circle) }
        }
        var sides = centre
        circle.eachSide(of: edges) { point in
            let tops = tops(at: point)
            sides.join(tops.here)
            for other in tops.others { sides.join(other) }
        }
        return sides
    }

    /// Everything that holds the centre or has a border in the circle, and outside every zone.
    private func generous(from centre: Sides, in circle: GeoCircle) -> Sides {
        var sides = centre
        for (number, polygon) in stack.polygons.enumerated()
        where polygon.box.overlaps(circle.box)
            && (polygon.isNear(circle) || polygon.contains(circle.plane.centre))
        {
            let layers = stack.layers(of: number)
            sides.join(layers.own)
            sides.join(layers.zone)
        }
        sides.join(nil)
        return sides
    }
}

extension ZoneMap.Sides {
    fileprivate mutating func join(_ number: Int?) {
        if number != here, !others.contains(number) { others.append(number) }
    }
}
