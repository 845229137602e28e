extension GeoShape {
    /// Everything that keeps the shape from saying clearly what lies inside.
    ///
    /// The direction of a ring and a point that is drawn twice are no faults: ``normalised`` puts
    /// them right (RFC 7946, section 3.1.6, asks readers to accept either direction).
    public var faults: [ShapeFault] {
        let own = polygons.indices.flatMap { polygon in
            polygons[polygon].isEmpty
                ? [ShapeFault(polygon: polygon, ring: 0, kind: .noRing)]
                : polygons[polygon].indices.flatMap { ring in
                    RingCheck.faults(of: polygons[polygon][ring]).map {
                        ShapeFault(polygon: polygon, ring: ring, kind: $0)
                    }
                }
        }
        // Which ring lies in which can only be told of rings that have an inside.
        guard own.isEmpty else { return own }
        let normal = normalised
        return normal.polygons.indices.flatMap { normal.holeFaults(of: $0) }
            + normal.polygonFaults
    }

    /// The same extent as RFC 7946 draws it: outer rings run counter-clockwise and holes clockwise,
    /// and no point follows itself.
    public var normalised: GeoShape {
        GeoShape(
            polygons: polygons.map { rings in
                rings.enumerated().map { number, ring in
                    let points = RingCheck.distinct(ring).map { ring[$0] }
                    let isLeftward = RingCheck.doubleArea(points) > 0
                    return isLeftward == (number == 0) ? points : points.reversed()
                }
            }
        )
    }

    private func holeFaults(of polygon: Int) -> [ShapeFault] {
        let rings = polygons[polygon]
        let outer = ShapeOutline(outer: rings[0])
        // As shapes of their own, holes run the other way round.
        let holes = rings.dropFirst().map { ShapeOutline(outer: $0.reversed()) }
        var faults: [ShapeFault] = []
        func note(_ hole: Int, _ kind: ShapeFault.Kind) {
            faults.append(ShapeFault(polygon: polygon, ring: hole + 1, kind: kind))
        }
        for (number, hole) in holes.enumerated() {
            if let spot = hole.spot(outside: outer, metres: LayoutFault.toleranceMetres) {
                note(number, .outsideOuterRing(spot))
            }
            for (other, earlier) in holes[..<number].enumerated() {
                let spot = hole.spot(sharedWith: earlier, metres: LayoutFault.toleranceMetres)
                if let spot { note(number, .overHole(other + 1, spot)) }
            }
        }
        return faults
    }

    private var polygonFaults: [ShapeFault] {
        let outlines = polygons.map { ShapeOutline(GeoShape(polygons: [$0])) }
        var faults: [ShapeFault] = []
        for (number, outline) in outlines.enumerated() {
            for (other, earlier) in outlines[..<number].enumerated() {
                let spot = outline.spot(sharedWith: earlier, metres: LayoutFault.toleranceMetres)
                guard let spot else { continue }
                let kind = ShapeFault.Kind.overPolygon(other, spot)
                faults.append(ShapeFault(polygon: number, ring: 0, kind: kind))
            }
        }
        return faults
    }
}
