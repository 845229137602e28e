/// What is wrong with a shape as it was drawn, and in which of its polygons and rings.
public struct ShapeFault: Hashable, Sendable {
    /// What can be wrong with a ring; points are numbered as they were drawn.
    public enum Kind: Hashable, Sendable {
        /// A polygon without an outer ring.
        case noRing
        /// The last point does not repeat the first one.
        case open
        /// Fewer than three different points, or all of them the same.
        case tooFewPoints
        /// The stretches that begin at these points cross at this spot.
        case crossesItself(Int, Int, GeoPoint)
        /// The stretches that begin at these points touch at this spot.
        case touchesItself(Int, Int, GeoPoint)
        /// The stretches that begin at these points lie on each other from this spot on.
        case runsAlongItself(Int, Int, GeoPoint)
        /// A hole that reaches out of its outer ring here.
        case outsideOuterRing(GeoPoint)
        /// A hole that lies over another hole here.
        case overHole(Int, GeoPoint)
        /// A polygon that lies over another polygon of the same shape here.
        case overPolygon(Int, GeoPoint)
    }

    /// The number of the polygon, from 0.
    public let polygon: Int
    /// The number of the ring in it, from 0; the outer ring is the first.
    public let ring: Int
    public let kind: Kind
}
