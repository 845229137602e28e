import Permits
import Testing

struct ZoneMapTests {
    @Test(arguments: 1...24)
    func `The map says of any circle what a walk along every border says`(seed: Int) {
        var made = MadeUpZones(seed: seed)
        for onLattice in [false, true] {
            let zones = made.zones(onLattice: onLattice)
            let (map, naive) = (ZoneMap(zones), NaiveMap(zones: zones))
            for _ in 0..<60 {
                let (point, metres) = (made.point(near: zones), made.metres())
                guard let expected = naive.spots(near: point, metres: metres) else { continue }
                let found = spots(map, map.sides(of: point, metres: metres))
                #expect(
                    found == expected,
                    "seed \(seed), \(point.longitude) \(point.latitude), \(metres) m"
                )
            }
        }
    }

    /// A strip that is thinner than a car is long is no place to stand.
    @Test(arguments: 101...110)
    func `Wherever in the circle the car stood, the map knows the place`(seed: Int) {
        var made = MadeUpZones(seed: seed)
        let zones = made.zones(onLattice: seed.isMultiple(of: 2))
        let (map, naive) = (ZoneMap(zones), NaiveMap(zones: zones))
        for _ in 0..<20 {
            let (point, metres) = (made.point(near: zones), made.metres())
            let found = spots(map, map.sides(of: point, metres: metres))
            #expect(naive.spots(at: point).isSubset(of: found))
            guard metres > 0 else { continue }
            for _ in 0..<30 {
                let stand = made.point(within: metres, of: point)
                let isClear = naive.metresToBorder(from: stand) > 0.5
                #expect(!isClear || naive.spots(at: stand).isSubset(of: found))
            }
        }
    }

    @Test func `Hundreds of zones over the country are told apart, each by its own`() throws {
        var made = MadeUpZones(seed: 7)
        var zones: [Zone] = []
        for number in 0..<500 {
            let (column, row) = (Double(number % 50), Double(number / 50) * 4)
            let centre = try point(3.6 + column * 0.07, 50.8 + row * 0.06)
            let ring = made.ring(around: centre, degrees: 0.02, points: 60)
            zones.append(Self.placed("N\(number)", priority: 0, ring))
        }
        let map = ZoneMap(zones)

        for (number, zone) in zones.enumerated() {
            let (column, row) = (Double(number % 50), Double(number / 50) * 4)
            let centre = try point(3.6 + column * 0.07, 50.8 + row * 0.06)
            let here = map.sides(of: centre, metres: 0).here
            #expect(
                here.map { map.layers[$0].zone } == (zone.shape.contains(centre) ? number : nil)
            )
        }
    }

    /// The circle of 90 kilometres meets more borders than are worth walking along.
    @Test func `A circle over many borders names everything in it and outside`() throws {
        var made = MadeUpZones(seed: 8)
        let zones = try (0..<40).map { number in
            let centre = try point(4 + Double(number) * 0.01, 52)
            return Self.placed(
                "N\(number)",
                priority: number % 3,
                made.ring(around: centre, degrees: 0.008, points: 20)
            )
        }
        let map = ZoneMap(zones)

        let sides = map.sides(of: try point(4.2, 52), metres: 90_000)

        let found = spots(map, sides)
        #expect(found.count == 41)
        #expect(found.contains(nil))
        #expect(sides.others.count == 40)
    }

    @Test(arguments: [-1.0, .nan, .infinity, .greatestFiniteMagnitude, 0])
    func `Any accuracy gets an answer, at the ends of the globe as well`(metres: Double) throws {
        let zones = [Self.placed("AA", priority: 0, Fixture.ring(4.3, 52, size: 0.01))]
        let map = ZoneMap(zones)
        for (longitude, latitude) in [(180.0, 90.0), (-180, -90), (0, 0), (4.305, 52.005)] {
            let sides = map.sides(of: try point(longitude, latitude), metres: metres)
            #expect((sides.here != nil) == (longitude == 4.305))
        }
        let nothing = ZoneMap([]).sides(of: try point(4.3, 52), metres: metres)
        #expect(nothing.here == nil && nothing.others.isEmpty)
    }

    private func spots(_ map: ZoneMap, _ sides: ZoneMap.Sides) -> Set<NaiveMap.Spot?> {
        Set(
            ([sides.here] + sides.others).map { number in
                number.map {
                    NaiveMap.Spot(zone: map.layers[$0].zone, part: map.layers[$0].subArea)
                }
            }
        )
    }

    private func point(_ longitude: Double, _ latitude: Double) throws -> GeoPoint {
        try #require(GeoPoint(longitude: longitude, latitude: latitude))
    }

    private static func placed(_ code: String, priority: Int, _ ring: [GeoPoint]) -> Zone {
        Zone(
            code: zone(code),
            name: code,
            trafficDecision: "",
            discMinutes: 120,
            hours: ZoneHours(windows: []),
            priority: priority,
            shape: GeoShape(polygons: [[ring]]),
            subAreas: []
        )
    }
}
