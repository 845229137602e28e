import PermitOffice
import Permits
import Testing

/// What a municipality file says of places on the map.
struct MunicipalityMapTests {
    private static let square = "[[4.3,52.0],[4.31,52.0],[4.31,52.01],[4.3,52.01],[4.3,52.0]]"
    private static let east = "[[4.31,52.0],[4.32,52.0],[4.32,52.01],[4.31,52.01],[4.31,52.0]]"
    private static let over = "[[4.305,52.0],[4.32,52.0],[4.32,52.01],[4.305,52.01],[4.305,52.0]]"
    private static let inner =
        "[[4.302,52.002],[4.304,52.002],[4.304,52.004],[4.302,52.004],[4.302,52.002]]"

    @Test(arguments: [
        "{\"type\":\"Polygon\",\"coordinates\":[\(square)]}",
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[\(square)]]}",
        // With an altitude, the other way round, a point drawn twice.
        """
        {"type":"Polygon","coordinates":[
         [[4.3,52.0,1],[4.3,52.01],[4.31,52.01],[4.31,52.01],[4.31,52.0],[4.3,52.0,1]]]}
        """,
    ])
    func `A shape is a polygon or several, in either direction`(geometry: String) throws {
        let zones = try Self.zones(#"{"geometrie":\#(geometry)}"#)

        let corners = [(4.3, 52), (4.31, 52), (4.31, 52.01), (4.3, 52.01), (4.3, 52)]
        let points = corners.compactMap { GeoPoint(longitude: $0.0, latitude: $0.1) }
        let drawn = try #require(zones[0].shape.polygons.first?.first)
        #expect(zones[0].shape.polygons.count == 1)
        #expect(Set(drawn) == Set(points) && drawn.count == 5)
        #expect(drawn.first == drawn.last)
        #expect(zones[0].shape == zones[0].shape.normalised)
    }

    @Test(arguments: [
        "{}", "{\"geometrie\":{}}", "{\"geometrie\":{\"type\":\"Polygon\",\"coordinates\":[]}}",
        "{\"geometrie\":{\"type\":\"MultiPolygon\",\"coordinates\":[]}}",
    ])
    func `A shape may be left out`(members: String) throws {
        #expect(try Self.zones(members)[0].shape.polygons.isEmpty)
    }

    @Test func `The order of zones over each other is laid down`() throws {
        let zones = try Self.zones(
            #"{"geometrie":\#(Self.polygon(Self.square))}"#,
            #"{"voorrang":3,"geometrie":\#(Self.polygon(Self.over))}"#
        )

        #expect(zones.map(\.priority) == [0, 3])
    }

    @Test(arguments: [
        (#"{"type":"Point","coordinates":[4.3,52.0]}"#, "geometrie.type: write Polygon or Multi"),
        (#"{"type":"Feature","geometry":{}}"#, "geometrie.type: write Polygon or Multi"),
        (#"{"coordinates":[[\#(square)]]}"#, "geometrie.type: write Polygon or Multi"),
        (
            #"{"type":"Polygon","coordinates":[[\#(square)]]}"#,
            "geometrie.coordinates.0.0.0: write a Polygon as lists"
        ),
        (#"{"type":"MultiPolygon","coordinates":"x"}"#, "geometrie.coordinates: write a MultiP"),
        (
            #"{"type":"Polygon","coordinates":[[[4.3,null],[4.31,52.0]]]}"#,
            "geometrie.coordinates.0.0.1: write a Polygon as lists"
        ),
        (
            #"{"type":"Polygon","coordinates":[[[4.3],[4.31,52.0],[4.31,52.01],[4.3]]]}"#,
            "geometrie.coordinates.0.0: write a position as [longitude, latitude]"
        ),
        (
            #"{"type":"Polygon","coordinates":[[[85000,455000],[4.31,52.0],[4.31,52.01],[4.3,52]]]}"#,
            "geometrie.coordinates.0.0: is not on the globe"
        ),
        (
            #"{"type":"Polygon","coordinates":[[[52.0,4.3],[52.1,4.3],[52.1,4.4],[52.0,4.3]]]}"#,
            "geometrie.coordinates.0.0: lies in the ocean"
        ),
        (
            #"{"type":"Polygon","coordinates":[[[4.3,52.0],[4.31,52.0],[4.31,52.01],[4.3,52.01]]]}"#,
            "geometrie.coordinates.0: the ring is not closed; repeat its first point at the end"
        ),
        (#"{"type":"MultiPolygon","coordinates":[[]]}"#, "geometrie.coordinates.0.0: has no ring"),
        (
            #"{"type":"Polygon","coordinates":[[[4.3,52.0],[4.31,52.01],[4.31,52.0],[4.3,52.01],[4.3,52.0]]]}"#,
            "geometrie.coordinates.0: the ring crosses itself at 4.305, 52.005, after points 0 and 2"
        ),
        (
            #"{"type":"Polygon","coordinates":[\#(inner),\#(square)]}"#,
            "geometrie.coordinates.1: the hole lies out of its outer ring at "
        ),
        (
            #"{"type":"MultiPolygon","coordinates":[[\#(square)],[\#(over)]]}"#,
            "geometrie.coordinates.1.0: the polygon lies over polygon 0 at "
        ),
    ])
    func `A shape that says nothing clear is refused with place and remedy`(
        geometry: String,
        expected: String
    ) {
        let part = #"{"code":"AA-1","naam":"a","geometrie":\#(geometry)}"#
        let ofZone = Self.faults(#"{"geometrie":\#(geometry)}"#)
        let ofPart = Self.faults(
            #"{"geometrie":\#(Self.polygon(Self.square)),"deelgebieden":[\#(part)]}"#
        )

        #expect(ofZone.first?.hasPrefix("zone AA: versies.0.zones.0.\(expected)") ?? false)
        #expect(
            ofPart.first?.hasPrefix("zone AA: versies.0.zones.0.deelgebieden.0.\(expected)")
                ?? false
        )
    }

    @Test func `Zones and parts in each other's way are all told at once`() {
        let parts = [
            ("AA-1", Self.inner), ("AA-2", Self.inner), ("AA-3", Self.east),
        ].map { #"{"code":"\#($0)","naam":"a","geometrie":\#(Self.polygon($1))}"# }
        let faults = Self.faults(
            """
            {"geometrie":\(Self.polygon(Self.square)),
             "deelgebieden":[\(parts.joined(separator: ","))]}
            """,
            #"{"geometrie":\#(Self.polygon(Self.over))}"#,
            #"{"voorrang":-1,"geometrie":{"type":"LineString"}}"#
        )

        let expected = [
            "zone CC: voorrang: give at least 0",
            "zone CC: versies.0.zones.2.geometrie.type: ",
            "version 2026-01-01: versies.0.zones.0.deelgebieden.1.geometrie: lies over AA-1 at 4.30",
            "version 2026-01-01: versies.0.zones.0.deelgebieden.2.geometrie: lies out of AA at 4.31",
            "version 2026-01-01: versies.0.zones.1.geometrie: lies over AA at 4.30",
        ]
        #expect(faults.count == expected.count, "\(faults)")
        for (fault, start) in zip(faults, expected) { #expect(fault.hasPrefix(start)) }
    }

    /// Coordinates of another system are wrong in every position.
    @Test func `Of many wrong positions in a ring a few are told, and how many more there are`() {
        let positions = (0..<10).map { "[8500\($0),455000]" }.joined(separator: ",")
        let faults = Self.faults(#"{"geometrie":\#(Self.polygon("[\(positions)]"))}"#)

        #expect(faults.count == 4)
        #expect(faults.last?.hasSuffix("coordinates.0: 7 more such positions") ?? false)
    }

    private static func polygon(_ ring: String) -> String {
        #"{"type":"Polygon","coordinates":[\#(ring)]}"#
    }

    private static func zones(_ members: String...) throws -> [Zone] {
        let municipality = try MunicipalityShelf.read(file(members))
        return try #require(municipality.versions.first).zones
    }

    private static func faults(_ members: String...) -> [String] {
        do {
            _ = try MunicipalityShelf.read(file(members))
            return []
        } catch {
            return error.faults
        }
    }

    /// Zones AA, BB and so on with these members besides what each must have.
    private static func file(_ zones: [String]) -> String {
        let written = zip(["AA", "BB", "CC"], zones).map { code, members in
            let rest = members.dropFirst().dropLast()
            return """
                {"code":"\(code)","naam":"\(code)","schijfMinuten":60,
                 "vensters":[{"dagen":["ma"],"van":"09:00","tot":"18:00"}]\(rest.isEmpty ? "" : ",")
                 \(rest)}
                """
        }
        return """
            {"gemeente":{"naam":"Proef","cbsCode":"0000"},"versies":[{"vanaf":"2026-01-01",
             "zones":[\(written.joined(separator: ","))],"adressen":[],
             "producten":[{"soort":"bewoner"}]}]}
            """
    }
}
