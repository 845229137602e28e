import Permits
import Testing

struct GeoShapeTests {
    /// A square of a hundredth of a degree with a square hole in its middle, and an island apart.
    private let shape = GeoShape(polygons: [
        [Fixture.ring(4.30, 52.08, size: 0.01), Fixture.ring(4.303, 52.083, size: 0.004)],
        [Fixture.ring(4.40, 52.08, size: 0.001)],
    ])

    @Test(arguments: [
        (4.301, 52.081, true), (4.309, 52.085, true), (4.305, 52.085, false),
        (4.311, 52.085, false), (4.305, 52.091, false), (4.4005, 52.0805, true),
        (4.35, 52.0805, false),
    ])
    func `A point lies inside unless it lies in a hole`(
        longitude: Double,
        latitude: Double,
        isInside: Bool
    ) throws {
        #expect(try shape.contains(point(longitude, latitude)) == isInside)
    }

    @Test(arguments: [
        (4.305, 52.0895, 55.6), (4.305, 52.0905, 55.6), (4.2995, 52.085, 34.2),
        (4.3035, 52.085, 34.2), (4.305, 52.085, 136.6), (4.305, 52.079, 111.2),
    ])
    func `The nearest border may be that of a hole`(
        longitude: Double,
        latitude: Double,
        metres: Double
    ) throws {
        let distance = try shape.metresToBorder(from: point(longitude, latitude))

        #expect(abs(distance - metres) < 0.1)
    }

    @Test func `Beyond a corner the corner is nearest`() throws {
        let distance = try shape.metresToBorder(from: point(4.2996, 52.0797))

        #expect(abs(distance - (27.33 * 27.33 + 33.36 * 33.36).squareRoot()) < 0.1)
    }

    @Test func `A zone whose place is not known holds no point`() throws {
        let nowhere = GeoShape(polygons: [])

        #expect(try !nowhere.contains(point(4.3, 52.1)))
        #expect(try nowhere.metresToBorder(from: point(4.3, 52.1)) == .infinity)
    }

    @Test(arguments: [(180.1, 0.0), (-180.1, 0), (0, 90.1), (0, -90.1), (.nan, 0), (0, .infinity)])
    func `A point lies on the globe`(longitude: Double, latitude: Double) {
        #expect(GeoPoint(longitude: longitude, latitude: latitude) == nil)
    }

    private func point(_ longitude: Double, _ latitude: Double) throws -> GeoPoint {
        try #require(GeoPoint(longitude: longitude, latitude: latitude))
    }
}
