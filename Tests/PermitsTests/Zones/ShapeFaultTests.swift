import Permits
import Testing

struct ShapeFaultTests {
    @Test(arguments: RingCase.all)
    func `A ring is closed, encloses something and meets itself only at its ends`(row: RingCase) {
        let shape = GeoShape(polygons: [row.rings.map(Self.ring)])

        #expect(shape.faults.map(\.kind) == row.faults)
    }

    @Test(arguments: [
        ("inside", [6, 6, 7, 6, 7, 7, 6, 7, 6, 6], false, false),
        ("beside", [12, 2, 14, 2, 14, 4, 12, 4, 12, 2], true, false),
        ("across the border", [8, 8, 12, 8, 12, 9, 8, 9, 8, 8], true, false),
        ("around the outer ring", [-1, -1, 11, -1, 11, 11, -1, 11, -1, -1], true, true),
        ("over the other hole", [2, 2, 5, 2, 5, 5, 2, 5, 2, 2], false, true),
        ("in the other hole", [2, 2, 3, 2, 3, 3, 2, 3, 2, 2], false, true),
        ("the same as the other hole", [1, 1, 4, 1, 4, 4, 1, 4, 1, 1], false, true),
        ("beside the other hole", [4, 1, 5, 1, 5, 4, 4, 4, 4, 1], false, false),
    ])
    func `A hole lies inside its outer ring and apart from other holes`(
        name: String,
        hole: [Int],
        isOutside: Bool,
        isOverHole: Bool
    ) {
        let rings = [[0, 0, 10, 0, 10, 10, 0, 10, 0, 0], [1, 1, 4, 1, 4, 4, 1, 4, 1, 1], hole]
        for turned in [rings, rings.map(Self.reversed)] {
            let faults = GeoShape(polygons: [turned.map(Self.ring)]).faults

            #expect(faults.allSatisfy { $0.ring == 2 && $0.polygon == 0 })
            let outside = faults.contains {
                if case .outsideOuterRing = $0.kind { true } else { false }
            }
            let over = faults.contains { if case .overHole(1, _) = $0.kind { true } else { false } }
            #expect((outside, over) == (isOutside, isOverHole))
        }
    }

    @Test(arguments: [
        ([4, 0, 8, 0, 8, 4, 4, 4, 4, 0], false), ([3, 0, 7, 0, 7, 4, 3, 4, 3, 0], true),
        ([1, 1, 2, 1, 2, 2, 1, 2, 1, 1], true), ([0, 0, 4, 0, 4, 4, 0, 4, 0, 0], true),
        ([5, 5, 6, 5, 6, 6, 5, 6, 5, 5], false),
    ])
    func `Polygons of one shape lie apart or beside each other`(other: [Int], isOver: Bool) {
        let square = [0, 0, 4, 0, 4, 4, 0, 4, 0, 0]
        let shape = GeoShape(polygons: [square, other].map { [Self.ring($0)] })

        #expect(shape.faults.map(\.polygon) == (isOver ? [1] : []))
    }

    @Test func `Every ring with a fault is told, with its polygon`() {
        let bowTie = Self.ring([0, 0, 4, 4, 4, 0, 0, 4, 0, 0])
        let open = Self.ring([0, 0, 4, 0, 4, 4, 0, 4])
        let shape = GeoShape(polygons: [[open, bowTie], [], [bowTie]])

        #expect(
            shape.faults.map { [$0.polygon, $0.ring] } == [[0, 0], [0, 1], [1, 0], [2, 0]]
        )
        #expect(shape.faults[2].kind == .noRing)
    }

    @Test func `Outer rings are turned counter-clockwise, holes clockwise, repeats are left out`() {
        let outer = [0, 0, 4, 0, 4, 4, 0, 4, 0, 0]
        let hole = [1, 1, 1, 2, 2, 2, 2, 1, 1, 1]
        let drawn = [Self.reversed(outer) + [0, 0], Self.reversed(hole)].map(Self.ring)

        let shape = GeoShape(polygons: [drawn]).normalised

        #expect(shape.polygons == [[outer, hole].map(Self.ring)])
        #expect(shape.normalised == shape)
    }

    /// A border of many points, and the same one with two of them exchanged.
    @Test(arguments: [(8000, 0.999), (1000, 0.5)])
    func `A long border is checked as well, and a single crossing in it is found`(
        count: Int,
        nearest: Double
    ) throws {
        var made = MadeUpZones(seed: 9)
        let centre = try #require(GeoPoint(longitude: 4.3, latitude: 52))
        let ring = made.ring(
            around: centre,
            degrees: 0.05,
            points: count,
            nearest: nearest
        )
        var wrong = ring
        wrong.swapAt(300, 600)

        #expect(GeoShape(polygons: [[ring]]).faults.isEmpty)
        let faults = GeoShape(polygons: [[wrong]]).faults
        #expect(!faults.isEmpty)
        let ends = [299, 300, 599, 600]
        for fault in faults {
            guard case .crossesItself(let one, let other, _) = fault.kind else { continue }
            #expect(ends.contains(one) || ends.contains(other))
        }
    }

    static func ring(_ numbers: [Int]) -> [GeoPoint] {
        stride(from: 0, to: numbers.count, by: 2).map { spot(numbers[$0], numbers[$0 + 1]) }
    }

    private static func reversed(_ numbers: [Int]) -> [Int] {
        stride(from: numbers.count - 2, through: 0, by: -2).flatMap {
            [numbers[$0], numbers[$0 + 1]]
        }
    }
}

/// Quarters of a thousandth of a degree, which a number holds exactly enough to lie on a line.
func spot(_ east: Int, _ north: Int) -> GeoPoint {
    guard
        let point = GeoPoint(
            longitude: 4 + Double(east) / 4096,
            latitude: 52 + Double(north) / 4096
        )
    else { preconditionFailure("\(east), \(north) is not on the globe") }
    return point
}

/// Rings of corners to the east and north of the south-west corner, and what is wrong with them.
struct RingCase: CustomTestStringConvertible {
    let name: String
    let rings: [[Int]]
    let faults: [ShapeFault.Kind]

    var testDescription: String { name }

    init(_ name: String, _ rings: [[Int]], _ faults: [ShapeFault.Kind] = []) {
        self.name = name
        self.rings = rings
        self.faults = faults
    }

    private static let square = [0, 0, 4, 0, 4, 4, 0, 4, 0, 0]

    static let all: [RingCase] = [
        RingCase("a square", [square]),
        RingCase("the other way round", [[0, 0, 0, 4, 4, 4, 4, 0, 0, 0]]),
        RingCase("a point drawn twice", [[0, 0, 4, 0, 4, 0, 4, 4, 0, 4, 0, 0]]),
        RingCase("a point halfway a side", [[0, 0, 2, 0, 4, 0, 4, 4, 0, 4, 0, 0]]),
        RingCase("a hole", [square, [1, 1, 2, 1, 2, 2, 1, 2, 1, 1]]),
        RingCase("a hole that touches the border", [square, [0, 2, 1, 1, 1, 3, 0, 2]]),
        RingCase("not closed", [[0, 0, 4, 0, 4, 4, 0, 4]], [.open]),
        RingCase("nothing", [[]], [.open]),
        RingCase("one point", [[1, 1]], [.open]),
        RingCase("two points", [[0, 0, 4, 0, 0, 0]], [.tooFewPoints]),
        RingCase("one point four times", [[1, 1, 1, 1, 1, 1, 1, 1]], [.tooFewPoints]),
        RingCase(
            "a bow tie",
            [[0, 0, 4, 4, 4, 0, 0, 4, 0, 0]],
            [.crossesItself(0, 2, spot(2, 2))]
        ),
        RingCase(
            "an eight through one point",
            [[0, 0, 2, 2, 4, 0, 4, 4, 2, 2, 0, 4, 0, 0]],
            [
                .touchesItself(0, 3, spot(2, 2)), .touchesItself(0, 4, spot(2, 2)),
                .touchesItself(1, 3, spot(2, 2)),
            ]
        ),
        RingCase(
            "a corner on another side",
            [[0, 0, 4, 0, 4, 4, 2, 0, 0, 4, 0, 0]],
            [.touchesItself(0, 2, spot(2, 0)), .touchesItself(0, 3, spot(2, 0))]
        ),
        RingCase(
            "a spike",
            [[0, 0, 4, 0, 4, 4, 6, 6, 4, 4, 0, 4, 0, 0]],
            [
                .touchesItself(1, 3, spot(4, 4)), .touchesItself(1, 4, spot(4, 4)),
                .runsAlongItself(2, 3, spot(6, 6)),
            ]
        ),
        RingCase(
            "two rooms with a side in common",
            [[0, 0, 4, 0, 4, 4, 2, 4, 2, 0, 1, 0, 1, 4, 0, 4, 0, 0]],
            [.touchesItself(0, 3, spot(2, 0)), .runsAlongItself(0, 4, spot(2, 0))]
                + [.touchesItself(0, 5, spot(1, 0))]
        ),
        RingCase(
            "a line there and back",
            [[0, 0, 4, 0, 2, 0, 0, 0]],
            [
                .runsAlongItself(0, 1, spot(4, 0)), .runsAlongItself(0, 2, spot(2, 0)),
            ]
        ),
    ]
}
