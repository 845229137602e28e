import Permits

extension ShapeFault {
    /// What is wrong and how to repair it.
    var text: String {
        switch kind {
        case .noRing: "has no ring; draw an outer ring or leave the polygon out"
        case .open: "the ring is not closed; repeat its first point at the end"
        case .tooFewPoints: "the ring has no inside; give at least three different points"
        case .crossesItself(let one, let other, let spot):
            "the ring crosses itself at \(spot.text), after points \(one) and \(other); put its "
                + "points in the order in which the border runs"
        case .touchesItself(let one, let other, let spot):
            "the ring touches itself at \(spot.text), after points \(one) and \(other); draw what "
                + "lies on either side as a polygon or hole of its own"
        case .runsAlongItself(let one, let other, let spot):
            "the ring runs back along itself at \(spot.text), after points \(one) and \(other); "
                + "leave the stretch out that encloses nothing"
        case .outsideOuterRing(let spot):
            "the hole lies out of its outer ring at \(spot.text); draw it inside, or as a polygon "
                + "of its own"
        case .overHole(let other, let spot):
            "the hole lies over hole \(other) at \(spot.text); draw them as one"
        case .overPolygon(let other, let spot):
            "the polygon lies over polygon \(other) at \(spot.text); draw them as one"
        }
    }
}

extension GeoPoint {
    /// Longitude and latitude to a tenth of a metre.
    var text: String {
        [longitude, latitude].map { "\(($0 * 1e6).rounded() / 1e6)" }.joined(separator: ", ")
    }
}
