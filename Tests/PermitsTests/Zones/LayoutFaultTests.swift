import Permits
import Testing

/// Squares on a lattice of a thousandth of a degree: 68 metres wide and 111 high.
struct LayoutFaultTests {
    @Test(arguments: [
        ("beside each other", (0, 0, 2), (2, 0, 2), 0, false),
        ("apart", (0, 0, 2), (5, 5, 1), 0, false),
        ("over each other", (0, 0, 2), (1, 1, 2), 0, true),
        ("one in the other", (0, 0, 4), (1, 1, 1), 0, true),
        ("the same", (0, 0, 2), (0, 0, 2), 0, true),
        ("with one corner in common", (0, 0, 2), (2, 2, 2), 0, false),
        ("in the other's corner", (0, 0, 4), (0, 0, 2), 0, true),
        ("over each other by priority", (0, 0, 2), (1, 1, 2), 1, false),
        ("one in the other by priority", (0, 0, 4), (1, 1, 1), 1, false),
    ])
    func `Zones lie over each other only by priority`(
        name: String,
        one: (Int, Int, Int),
        other: (Int, Int, Int),
        priority: Int,
        isFault: Bool
    ) {
        let (first, second) = (Self.square(one), Self.square(other))
        let zones = [Self.placed("AA", first), Self.placed("BB", second, priority: priority)]

        let faults = LayoutFault.faults(in: zones)

        guard case .zonesOverlap(0, 1, let spot)? = faults.first else {
            #expect(faults.isEmpty && !isFault)
            return
        }
        #expect(isFault && faults.count == 1)
        #expect(first.contains(spot) && second.contains(spot))
    }

    @Test(arguments: [(0.000_005, false), (0.000_05, true)])
    func `A border may be drawn a little over another`(degrees: Double, isFault: Bool) {
        let left = Fixture.ring(4.3, 52, size: 0.002)
        let right = Fixture.ring(4.302 - degrees, 52, size: 0.002)
        let zones = [("AA", left), ("BB", right)].map {
            Self.placed($0, GeoShape(polygons: [[$1]]))
        }

        #expect(LayoutFault.faults(in: zones).isEmpty != isFault)
    }

    @Test func `A zone in the hole of another lies beside it`() {
        let around = GeoShape(polygons: [
            Self.square((0, 0, 4)).polygons[0] + Self.square((1, 1, 1)).polygons[0]
        ])
        let middle = Self.square((1, 1, 1))

        #expect(
            LayoutFault.faults(in: [Self.placed("AA", around), Self.placed("BB", middle)]).isEmpty
        )
        #expect(
            LayoutFault.faults(in: [
                Self.placed("AA", around), Self.placed("BB", Self.square((1, 1, 2))),
            ])
            .count == 1
        )
    }

    @Test(arguments: [
        ("within", [(1, 1, 1, 0)], [Int](), false),
        ("the whole zone", [(0, 0, 4, 0)], [], false),
        ("across its border", [(3, 3, 2, 0)], [0], false),
        ("apart from it", [(6, 6, 1, 0)], [0], false),
        ("around it", [(-1, -1, 6, 0)], [0], false),
        ("over the hole", [(1, 1, 3, 0)], [0], false),
        ("over each other by priority", [(0, 0, 2, 1), (0, 1, 2, 2)], [], false),
        ("over each other", [(0, 0, 2, 1), (0, 1, 2, 1)], [], true),
        ("beside each other", [(0, 0, 1, 1), (1, 0, 1, 1)], [], false),
        ("two across its border", [(3, 3, 2, 0), (-1, 0, 2, 0)], [0, 1], false),
    ])
    func `Parts lie within their zone, and over each other only by priority`(
        name: String,
        parts: [(Int, Int, Int, Int)],
        outside: [Int],
        isOver: Bool
    ) {
        let hole = name == "over the hole" ? Self.square((2, 2, 1)).polygons[0] : []
        let shape = GeoShape(polygons: [Self.square((0, 0, 4)).polygons[0] + hole])
        let subAreas = parts.enumerated().map { number, part in
            SubArea(
                code: zone("AA-\(number)"),
                name: name,
                discMinutes: 60,
                excludedKinds: [],
                priority: part.3,
                shape: Self.square((part.0, part.1, part.2))
            )
        }

        let faults = LayoutFault.faults(in: [Self.placed("AA", shape, parts: subAreas)])

        let found = faults.compactMap { fault -> Int? in
            if case .partOutside(0, let part, let spot) = fault {
                #expect(subAreas[part].shape.contains(spot) && !shape.contains(spot))
                return part
            }
            return nil
        }
        #expect(found == outside)
        #expect(faults.count - found.count == (isOver ? 1 : 0))
    }

    @Test func `A zone whose place is not known lies over nothing`() {
        let nowhere = GeoShape(polygons: [])
        let part = SubArea(
            code: zone("AA-1"),
            name: "",
            discMinutes: 60,
            excludedKinds: [],
            priority: 0,
            shape: Self.square((0, 0, 1))
        )
        let zones = [
            Self.placed("AA", nowhere, parts: [part]), Self.placed("BB", Self.square((0, 0, 2))),
            Self.placed("CC", nowhere),
        ]

        #expect(LayoutFault.faults(in: zones).isEmpty)
    }

    private static func square(_ place: (Int, Int, Int)) -> GeoShape {
        let (column, row, size) = place
        let corners = [(0, 0), (size, 0), (size, size), (0, size), (0, 0)]
        return GeoShape(polygons: [
            [
                corners.compactMap {
                    GeoPoint(
                        longitude: 4.3 + Double(column + $0.0) * 0.001,
                        latitude: 52 + Double(row + $0.1) * 0.001
                    )
                }
            ]
        ])
    }

    private static func placed(
        _ code: String,
        _ shape: GeoShape,
        priority: Int = 0,
        parts: [SubArea] = []
    ) -> Zone {
        Zone(
            code: zone(code),
            name: code,
            trafficDecision: "",
            discMinutes: 120,
            hours: ZoneHours(windows: []),
            priority: priority,
            shape: shape,
            subAreas: parts
        )
    }
}
