import Permits
import Testing

struct LicensePlateTests {
    @Test(arguments: [
        "hk000j", "HK-000-J", " hk 000 j", "H.K_0·0 0-J", "HK‐000–J", "hk\u{A0}000\tj",
    ])
    func `A plate is the same however it is typed`(typed: String) throws {
        let plate = try LicensePlate(typed, country: .netherlands)

        #expect(plate.text == "HK000J")
        #expect(plate.display == "HK-000-J")
    }

    @Test(arguments: [
        ("FÜ-AB 123", "FUAB123"), ("fu\u{0308} ab 123", "FUAB123"), ("ŽĎ·123", "ZD123"),
        ("Ł-ØØ-Å1", "LOOA1"), ("æ1œ2", "AE1OE2"), ("1-ABC-234", "1ABC234"),
    ])
    func `A foreign plate loses its separators and its diacritics`(
        typed: String,
        text: String
    ) throws {
        let plate = try LicensePlate(typed, country: sign("D"))

        #expect(plate.text == text)
        #expect(plate.display == text)
        #expect(plate.kind == .foreign)
        #expect(plate.warnings.isEmpty)
    }

    @Test(arguments: ["ß9XXXX", "ı99XXX", "X99XX/", "ЖК000Ж", "Ｈ１", "X99XXX&$limit=99", "🚗"])
    func `What no plate carries is refused for every country`(typed: String) throws {
        for country in [CountrySign.netherlands, try sign("D")] {
            #expect(throws: LicensePlate.Invalid.unusableCharacter) {
                try LicensePlate(typed, country: country)
            }
        }
        #expect(throws: LicensePlate.Invalid.unusableCharacter) { try LicensePlate(seen: typed) }
    }

    @Test(arguments: ["", "---", " . _ ", "\u{0308}"])
    func `Nothing but separators is no plate`(typed: String) throws {
        let german = try sign("D")

        #expect(throws: LicensePlate.Invalid.empty) { try LicensePlate(typed, country: german) }
    }

    @Test func `A plate has 25 characters at most`() throws {
        let german = try sign("D")

        #expect(
            try LicensePlate(String(repeating: "A", count: 25), country: german).text.count == 25
        )
        #expect(throws: LicensePlate.Invalid.tooLong) {
            try LicensePlate(String(repeating: "A", count: 26), country: german)
        }
        #expect(throws: LicensePlate.Invalid.tooLong) {
            try LicensePlate(String(repeating: "1", count: 24) + "æ", country: german)
        }
    }

    @Test func `A plate of the shape of a Dutch one shows its dashes when no country is known`()
        throws
    {
        #expect(try LicensePlate(seen: "hk000j").display == "HK-000-J")
        #expect(try LicensePlate(seen: "hk000j", country: sign("HR")).display == "HK000J")
        #expect(try LicensePlate(seen: "1abc234").display == "1ABC234")
    }

    @Test(arguments: [
        ("NL", "NL", true), ("NL", nil, true), (nil, "P", true), (nil, nil, true),
        ("NL", "P", false), ("D", "DK", false),
    ])
    func `Plates match on their text unless their countries differ`(
        one: String?,
        other: String?,
        matches: Bool
    ) throws {
        let first = try LicensePlate(seen: "00HK00", country: one.map(sign))
        let second = try LicensePlate(seen: "00-HK-00", country: other.map(sign))

        #expect(first.matches(second) == matches)
        #expect(second.matches(first) == matches)
        #expect(try !first.matches(LicensePlate(seen: "00HK01", country: first.country)))
    }
}

/// The sign of a country that certainly has one.
func sign(_ text: String) throws -> CountrySign {
    try #require(CountrySign(text))
}
