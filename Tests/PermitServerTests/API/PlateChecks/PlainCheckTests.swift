import Permits
import PermitOffice
import Testing

@testable import PermitServer

/// The plain reader and the general one read the same meaning, or the plain one reads none.
struct PlainCheckTests {
    /// What the plain reader makes of a body.
    private static func plain(_ body: [UInt8], in office: Office) -> PlateCheck? {
        PlainCheck.read(
            body.span,
            0..<body.count,
            in: office.shelf.municipality,
            now: office.clock.now()
        )
    }

    /// What the general reader makes of it; nil when it finds a fault.
    private static func general(_ body: [UInt8], in office: Office) -> PlateCheck? {
        guard let value = try? JSONReader.read(body), let object = try? JSONBody(value) else {
            return nil
        }
        return try? PlateCheckReader(office: office).read(object)
    }

    @Test(arguments: [
        #"{"kenteken":"HK-000-J","zone":"VBN"}"#,
        #" { "zone" : "VBW" , "deelgebied":"VBW-S", "kenteken" : "hk000j", "land":"NL" } "#,
        #"{"kenteken":"1ABC234","land":"B","zone":"LDC","tijdstip":"2026-06-18T10:00:00+02:00"}"#,
        #"{"kenteken":"HK000J","zone":"LDC","tijdstip":"2026-02-28T08:00:00Z","plaats":"onbestemd"}"#,
        #"{"kenteken":"HK000J","locatie":{"breedtegraad":52.0705,"lengtegraad":4.3613}}"#,
        #"{"kenteken":"HK000J","locatie":{"lengtegraad":-4.25,"breedtegraad":0,"nauwkeurigheidMeter":7.5}}"#,
        #"{"kenteken":"HK000J","zone":"VBN","leesbetrouwbaarheid":97,"voertuigsoort":"motorfiets"}"#,
    ])
    func `An ordinary check is plain and means what the general reader says`(body: String) throws {
        let office = try TestOffice.open()

        let plain = Self.plain(Array(body.utf8), in: office)

        #expect(plain != nil)
        #expect(plain == Self.general(Array(body.utf8), in: office))
    }

    @Test(arguments: [
        "", "{}", "[]", "null", #"{"kenteken":"HK000J"}"#, #"{"zone":"VBN"}"#,
        #"{"kenteken":"HK000J","zone":"VBN"} x"#, #"{"kenteken":"HK000J","zone":"VBN",}"#,
        #"{"kenteken":"HK000J","zone":"XXX"}"#, #"{"kenteken":"HK000J","zone":null}"#,
        #"{"kenteken":"HK000J","zone":"VBN","zone":"VBN"}"#,
        #"{"kenteken":"HK000J","zone":"VBN","x":1}"#,
        #"{"kenteken":"HK\u0030\u0030\u0030J","zone":"VBN"}"#,
        #"{"kenteken":"HK000J","zone":"VBN","tijdstip":"2026-02-30T10:00:00Z"}"#,
        #"{"kenteken":"HK000J","zone":"VBN","tijdstip":"2026-06-18T10:00:00-00:00"}"#,
        #"{"kenteken":"HK000J","zone":"VBN","leesbetrouwbaarheid":101}"#,
        #"{"kenteken":"HK000J","zone":"VBN","leesbetrouwbaarheid":007}"#,
        #"{"kenteken":"HK000J","deelgebied":"VBW-S","locatie":{"breedtegraad":52,"lengtegraad":4}}"#,
        #"{"kenteken":"HK000J","locatie":{"breedtegraad":91,"lengtegraad":4}}"#,
        #"{"kenteken":"---","zone":"VBN"}"#, #"{"kenteken":"HK/000","zone":"VBN"}"#,
    ])
    func `What is not plain or not right is left to the general reader`(body: String) throws {
        let office = try TestOffice.open()

        #expect(Self.plain(Array(body.utf8), in: office) == nil)
    }
}
