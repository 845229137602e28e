import Testing

@testable import PermitServer

struct JSONBodyTests {
    private func body(
        _ text: String,
        unknown: JSONBody.UnknownMembers = .refused
    ) throws -> JSONBody {
        try JSONBody(JSONReader.read(Array(text.utf8)), unknown: unknown)
    }

    /// What `finish` throws, each fault as `name code`.
    private func faults(_ body: JSONBody) -> [String] {
        do throws(InvalidInput) {
            try body.finish()
            return []
        } catch {
            return error.faults.map { "\($0.name) \($0.code.rawValue)" }
        }
    }

    @Test func `Required and optional members come out as they are`() throws {
        let body = try body(
            #"{"kenteken":"AB-12-CD","minuten":90.0,"hardheid":false,"land":null,"breedte":52}"#
        )

        let plate = body.string("kenteken", maxLength: 40)
        let minutes = body.int("minuten", in: 1...120)
        let hardship = body.bool("hardheid")
        let country = body.string("land", .optional, maxLength: 3)
        let latitude = body.double("breedte", in: 50...54)
        let absent = body.int("uren", .optional, in: 1...2)
        let required = try body.finish(plate, minutes, hardship, latitude)

        #expect(required == ("AB-12-CD", 90, false, 52.0))
        #expect(country == nil)
        #expect(absent == nil)
    }

    @Test func `All faults are told at once, in the order they were found`() throws {
        let body = try body(
            #"{"kenteken":7,"soort":"auto","naam":"abcdef","minuten":0,"ok":"ja","lijst":{},"x":1}"#
        )

        _ = body.string("kenteken", maxLength: 40)
        _ = body.enumValue("soort", cases: ["bewoner": 1, "bezoek": 2])
        _ = body.string("naam", maxLength: 5)
        _ = body.int("minuten", in: 1...120)
        _ = body.bool("ok")
        _ = body.array("lijst", maxCount: 3)
        _ = body.string("zone", maxLength: 8)

        #expect(
            faults(body) == [
                "kenteken verkeerdType", "soort onbekendeWaarde", "naam teLang",
                "minuten buitenBereik", "ok verkeerdType", "lijst verkeerdType", "zone ontbreekt",
                "x onbekendVeld",
            ]
        )
    }

    @Test func `Nested objects report under dotted names`() throws {
        let body = try body(
            #"{"adres":{"postcode":12,"stad":"X"},"bijlagen":[{"naam":""},3,{"naam":"a","y":0}]}"#
        )

        let address = try #require(body.object("adres"))
        _ = address.string("postcode", maxLength: 6)
        for attachment in body.objects("bijlagen", maxCount: 5) ?? [] {
            _ = attachment.string("naam", maxLength: 80)
        }

        #expect(
            faults(body) == [
                "adres.postcode verkeerdType", "bijlagen[1] verkeerdType",
                "bijlagen[0].naam ontbreekt", "adres.stad onbekendVeld",
                "bijlagen[2].y onbekendVeld",
            ]
        )
    }

    @Test func `A parser's fault is told under the member's name`() throws {
        let body = try body(#"{"kenteken":"??","zone":"VBN"}"#)

        let plate = body.parse("kenteken") { text throws(Fault) -> Int in
            throw Fault(.kentekenOngeldig, "Controleer het kenteken.")
        }
        let zone = body.parse("zone") { $0.lowercased() }

        #expect(plate == nil)
        #expect(zone == "vbn")
        #expect(faults(body) == ["kenteken kentekenOngeldig"])
    }

    @Test func `Unknown members can be ignored and a fault can be added`() throws {
        let lenient = try body(#"{"a":1,"b":2}"#, unknown: .ignored)
        let strict = try body(#"{"a":1,"b":2}"#)
        strict.ignore("a")
        strict.fault("b", .zoneOnbekend, "Kies een zone van de gemeente.")

        #expect(faults(lenient) == [])
        #expect(faults(strict) == ["b zoneOnbekend", "b onbekendVeld"])
        #expect(strict.has("a"))
        #expect(!strict.has("c"))
    }

    @Test func `Numbers that are not whole, too great or too small are refused`() throws {
        let body = try body(#"{"a":1.5,"b":1e300,"c":-1e300,"d":"1","e":9223372036854775808}"#)

        for name in ["a", "b", "c", "d", "e"] { _ = body.int(name, in: 0...10) }

        #expect(
            faults(body) == [
                "a verkeerdType", "b buitenBereik", "c buitenBereik", "d verkeerdType",
                "e buitenBereik",
            ]
        )
    }

    @Test func `Length is counted in characters, not bytes, and U+0000 is refused`() throws {
        let body = try body(#"{"a":"🅿🅿🅿","b":"\u0000"}"#)

        #expect(body.string("a", maxLength: 3) == "🅿🅿🅿")
        #expect(body.string("b", maxLength: 3) == nil)
        #expect(faults(body) == ["b onbekendeWaarde"])
    }

    @Test func `What is no object is refused`() {
        #expect(throws: InvalidInput("", .verkeerdType, "Dit moet een JSON-object zijn.")) {
            try JSONBody([1, 2])
        }
    }

    @Test func `No more than a hundred faults are listed`() throws {
        let members = (0..<500).map { #""n\#($0)":0"# }.joined(separator: ",")

        #expect(faults(try body("{\(members)}")).count == 100)
    }
}
