/// A straight piece of a border, between two points that follow each other.
struct GeoEdge: Hashable, Sendable {
    /// How two edges meet.
    enum Contact: Hashable, Sendable {
        /// Each runs from one side of the other to the other side.
        case crossing
        /// They share one point, an end of at least one of them.
        case touching
        /// They share a stretch.
        case along
    }

    let start: GeoPoint
    let end: GeoPoint

    var box: GeoBox {
        GeoBox(
            west: min(start.longitude, end.longitude),
            south: min(start.latitude, end.latitude),
            east: max(start.longitude, end.longitude),
            north: max(start.latitude, end.latitude)
        )
    }

    /// Whether a line from the point to the east crosses this edge; of its ends the southern one
    /// belongs to it.
    @inline(__always)
    func isCrossed(eastOf point: GeoPoint) -> Bool {
        guard (start.latitude > point.latitude) != (end.latitude > point.latitude) else {
            return false
        }
        let share = (point.latitude - start.latitude) / (end.latitude - start.latitude)
        return point.longitude < start.longitude + share * (end.longitude - start.longitude)
    }

    /// How this edge and another meet; nil when they do not.
    func contact(with other: GeoEdge) -> Contact? {
        guard box.overlaps(other.box) else { return nil }
        let (one, two) = (side(of: other.start), side(of: other.end))
        guard one * two <= 0 else { return nil }
        let (three, four) = (other.side(of: start), other.side(of: end))
        guard three * four <= 0 else { return nil }
        if one == 0, two == 0 { return isAlong(other) ? .along : .touching }
        if one * two < 0, three * four < 0 { return .crossing }
        let touches =
            one == 0 && box.contains(other.start) || two == 0 && box.contains(other.end)
            || three == 0 && other.box.contains(start) || four == 0 && other.box.contains(end)
        return touches ? .touching : nil
    }

    /// The share of this edge at which the line through the other one cuts it; nil when they are
    /// parallel.
    func share(cutBy other: GeoEdge) -> Double? {
        let (east, north) = (end.longitude - start.longitude, end.latitude - start.latitude)
        let (otherEast, otherNorth) = (
            other.end.longitude - other.start.longitude, other.end.latitude - other.start.latitude
        )
        let slant = east * otherNorth - north * otherEast
        guard slant != 0 else { return nil }
        let (awayEast, awayNorth) = (
            other.start.longitude - start.longitude, other.start.latitude - start.latitude
        )
        return (awayEast * otherNorth - awayNorth * otherEast) / slant
    }

    /// The point at this share of the way from start to end.
    func point(at share: Double) -> GeoPoint {
        let longitude = start.longitude + share * (end.longitude - start.longitude)
        let latitude = start.latitude + share * (end.latitude - start.latitude)
        return GeoPoint(longitude: longitude, latitude: latitude) ?? start
    }

    /// 1 left of the line, -1 right of it, 0 on it as far as the numbers can tell (the error bound
    /// of Shewchuk, "Adaptive precision floating-point arithmetic", 1997).
    func side(of point: GeoPoint) -> Int {
        let left = (end.longitude - start.longitude) * (point.latitude - start.latitude)
        let right = (end.latitude - start.latitude) * (point.longitude - start.longitude)
        let doubt = 3.4e-16 * (left.magnitude + right.magnitude)
        return left - right > doubt ? 1 : right - left > doubt ? -1 : 0
    }

    /// Whether an edge on the same line shares more than a point with this one.
    private func isAlong(_ other: GeoEdge) -> Bool {
        let (mine, theirs) = (box, other.box)
        let wide = min(mine.east, theirs.east) - max(mine.west, theirs.west)
        let high = min(mine.north, theirs.north) - max(mine.south, theirs.south)
        return wide > 0 || high > 0
    }
}
