/// Whether a ring of points is one that has an inside.
enum RingCheck {
    /// More meetings of a ring with itself than this are not told; they often have one cause.
    private static let meetingsMax = 3

    /// What is wrong with the ring by itself.
    static func faults(of ring: [GeoPoint]) -> [ShapeFault.Kind] {
        guard ring.first == ring.last, ring.count > 1 else { return [.open] }
        let numbers = distinct(ring)
        guard numbers.count >= 4 else { return [.tooFewPoints] }
        return meetings(of: numbers.map { ring[$0] }).map { meeting in
            let (one, other) = (numbers[meeting.one], numbers[meeting.other])
            return switch meeting.contact {
            case .crossing: .crossesItself(one, other, meeting.spot)
            case .touching: .touchesItself(one, other, meeting.spot)
            case .along: .runsAlongItself(one, other, meeting.spot)
            }
        }
    }

    /// The numbers of the points that do not repeat the one before.
    static func distinct(_ ring: [GeoPoint]) -> [Int] {
        ring.indices.filter { $0 == 0 || ring[$0] != ring[$0 - 1] }
    }

    /// Twice the area inside, in square degrees: more than 0 when the ring runs counter-clockwise.
    static func doubleArea(_ ring: [GeoPoint]) -> Double {
        guard let first = ring.first else { return 0 }
        return zip(ring, ring.dropFirst()).reduce(0) { sum, pair in
            let (one, other) = pair
            let left = (one.longitude - first.longitude) * (other.latitude - first.latitude)
            let right = (other.longitude - first.longitude) * (one.latitude - first.latitude)
            return sum + left - right
        }
    }

    private struct Meeting {
        let one: Int
        let other: Int
        let contact: GeoEdge.Contact
        let spot: GeoPoint
    }

    /// Where edges meet that do not follow each other, and where one runs back along the last.
    private static func meetings(of ring: [GeoPoint]) -> [Meeting] {
        let edges = Array(GeoShape.edges(of: ring))
        guard let raster = GeoBox(around: ring).map({ GeoRaster($0, cells: edges.count) })
        else { return [] }
        let cells = CellLists(of: edges, on: raster)
        var found: [Int: Meeting] = [:]
        for cell in 0..<cells.count {
            let range = cells.range(cell)
            for place in range {
                let one = Int(cells.members[place])
                for next in place + 1..<range.upperBound {
                    let other = Int(cells.members[next])
                    guard let contact = edges[one].contact(with: edges[other]) else { continue }
                    let follows = other == one + 1 || one == 0 && other == edges.count - 1
                    if follows, contact != .along { continue }
                    found[one * edges.count + other] = Meeting(
                        one: one,
                        other: other,
                        contact: contact,
                        spot: spot(edges[one], edges[other], contact)
                    )
                }
            }
        }
        return found.sorted { $0.key < $1.key }.prefix(meetingsMax).map(\.value)
    }

    private static func spot(
        _ one: GeoEdge,
        _ other: GeoEdge,
        _ contact: GeoEdge.Contact
    ) -> GeoPoint {
        if contact == .crossing { return one.point(at: one.share(cutBy: other) ?? 0) }
        let ends = [other.start, other.end].filter { one.box.contains($0) && one.side(of: $0) == 0 }
        return ends.first ?? (other.side(of: one.start) == 0 ? one.start : one.end)
    }
}
