import Permits
import Testing

struct MunicipalityTests {
    private func version(_ year: Int, zones: [Zone]) -> PolicyVersion {
        PolicyVersion(
            from: day(year, 1, 1),
            zones: zones,
            addresses: [],
            addressExceptions: [],
            ownParkingPlaces: [],
            products: [],
            confidenceMin: 85
        )
    }

    @Test func `A moment is judged by the version of that moment`() throws {
        let zones = Fixture.seedTarget.zones
        let town = try #require(
            Municipality(
                name: "Leidschendam-Voorburg",
                cbsCode: "1916",
                versions: [version(2027, zones: []), version(2026, zones: zones)]
            )
        )
        let clock = Fixture.clock

        let before = town.policy(at: at("2025-12-31T22:59:59Z"), clock: clock)
        let first = town.policy(at: at("2025-12-31T23:00:00Z"), clock: clock)
        let second = town.policy(at: at("2027-01-01T00:00+01:00"), clock: clock)
        #expect(before.zones.isEmpty)
        #expect(first.zone(zone("VBN"))?.code == zone("VBN"))
        #expect(second.from == day(2027, 1, 1))
        #expect(town.knowsZone(zone("VBN")))
        #expect(!town.knowsZone(zone("VBN2")))
    }

    @Test func `A municipality has a policy`() {
        #expect(Municipality(name: "Voorburg", cbsCode: "1916", versions: []) == nil)
    }

    @Test(arguments: [
        (5, "2274NA", "VBN"), (6, "2274NA", nil), (99, "2274NA", "VBN"), (101, "2274NA", nil),
        (6, "2275AB", "VBW"), (5, "2274NB", nil),
    ])
    func `An address lies in the zone of its side of the street`(
        number: Int,
        postcode: String,
        code: String?
    ) {
        let address = ApplicationCase.address(number, letter: "B", postcode: postcode)

        #expect(Fixture.seedTarget.zone(of: address) == code.map(zone))
    }

    @Test func `A front door is the same however the street is spelt`() {
        let one = ApplicationCase.address(5, letter: "A")
        let same = Address(
            street: "v. Naeltwijckstr.",
            houseNumber: 5,
            letter: "A",
            postcode: "2274NA",
            town: ""
        )

        #expect(one.isSameDoor(as: same))
        #expect(!one.isSameDoor(as: ApplicationCase.address(5)))
    }
}
