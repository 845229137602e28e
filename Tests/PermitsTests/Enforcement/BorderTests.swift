import Permits
import Testing

/// VBN lies from 4.31 to 4.32 degrees east, LDC west and VBW east of it, nothing to the north;
/// a thousandth of a degree is 68 metres to the east and 111 to the north.
struct BorderTests {
    private let patrol = Patrol.withResidents
    private let ten = thursday("10:00")

    @Test(arguments: [
        (4.315, 52.085, "VBN", nil), (4.305, 52.085, "LDC", "LDC-K"), (4.302, 52.082, "LDC", nil),
        (4.331, 52.081, "VOM", nil), (4.335, 52.085, "VOM24", nil), (4.325, 52.085, "VBW", "VBW-S"),
    ])
    func `A spot lies in the zone and the part that the map has`(
        longitude: Double,
        latitude: Double,
        code: String,
        part: String?
    ) {
        let answer = patrol.answer(spot: Map.spot(longitude, latitude, metres: 10), at: ten)

        #expect(answer.zone == zone(code))
        #expect(answer.subArea == part.map(zone))
        #expect(answer.verdict == Patrol.onSite)
    }

    @Test(arguments: [(4.315, 52.0895, 50.0), (4.315, 52.095, 500), (4.3, 53, 0)])
    func `A spot outside every zone is outside when it is accurate enough`(
        longitude: Double,
        latitude: Double,
        metres: Double
    ) {
        let isOutside = latitude > 52.09
        let answer = patrol.answer(spot: Map.spot(longitude, latitude, metres: metres), at: ten)

        #expect((answer.verdict == .outsideZone) == isOutside)
        #expect((answer.zone == nil) == isOutside)
    }

    @Test(arguments: [
        (4.3198, 10.0, true), (4.3198, 20, false), (4.3202, 10, false), (4.3202, 20, false),
    ])
    func `Near a border a right counts only when the spot is accurate enough`(
        longitude: Double,
        metres: Double,
        isExempt: Bool
    ) {
        let answer = patrol.answer(
            "NX000P",
            spot: Map.spot(longitude, 52.085, metres: metres),
            at: ten
        )

        #expect((answer.exemptBy == .resident) == isExempt)
        #expect((answer.verdict == .borderUncertain) == (metres == 20))
        #expect(answer.nearMisses.isEmpty == isExempt)
    }

    @Test(arguments: ["NX000P", "HK000J"], [4.3198, 4.3202])
    func `Where both sides say the same the border does not matter`(
        plate: String,
        longitude: Double
    ) {
        let sunday = at("2026-06-21T12:00+02:00")
        let spot = Map.spot(longitude, 52.085, metres: 20)

        #expect(
            patrol.answer(plate, spot: spot, at: sunday).verdict == .notRegulated(.outsideHours)
        )
        #expect(patrol.answer("HK000J", spot: spot, at: ten).verdict == Patrol.onSite)
    }

    @Test(arguments: [52.0899, 52.0901])
    func `At the edge of all zones it is uncertain on either side`(latitude: Double) {
        let vague = Map.spot(4.315, latitude, metres: 20)
        let sharp = Map.spot(4.315, latitude, metres: 5)
        let isInside = latitude < 52.09

        #expect(patrol.answer(spot: vague, at: ten).verdict == .borderUncertain)
        #expect(patrol.answer("NX000P", spot: vague, at: ten).verdict == .borderUncertain)
        #expect(
            patrol.answer(spot: sharp, at: ten).verdict == (isInside ? Patrol.onSite : .outsideZone)
        )
    }

    @Test func `A reading that nobody can use is so on either side`() {
        let answer = patrol.answer(
            spot: Map.spot(4.315, 52.0901, metres: 20),
            at: ten,
            confidence: 20
        )

        #expect(answer.verdict == .manualRead)
        #expect(answer.zone == nil)
    }

    @Test(arguments: [(4.3239, 20.0), (4.3241, 20)])
    func `The border of a part of a zone counts as well`(longitude: Double, metres: Double) {
        var patrol = Patrol()
        patrol.add("HK000J", .visitor, "VBW", thursday("08:00"), thursday("12:00"))
        let spot = Map.spot(longitude, 52.085, metres: metres)

        #expect(patrol.answer(spot: spot, at: ten).verdict == .borderUncertain)
        #expect(patrol.answer("HK000K", spot: spot, at: ten).verdict == Patrol.onSite)
    }

    @Test(arguments: [4.3329, 4.3331])
    func `The border of a hole is the border of the zone in it`(longitude: Double) {
        let spot = Map.spot(longitude, 52.085, metres: 20)

        #expect(patrol.answer("GB000B", spot: spot, at: ten).verdict == .borderUncertain)
        #expect(patrol.answer(spot: spot, at: ten).verdict == Patrol.onSite)
    }

    @Test func `What the plate holds on either side is told`() {
        let spot = Map.spot(4.315, 52.0901, metres: 20)
        let answer = patrol.answer("NX000P", spot: spot, at: ten)

        #expect(answer.nearMisses.map(\.why) == [.otherZone])
        #expect(answer.nearMisses.map(\.zone) == [zone("VBN")])
    }
}
