import Foundation
import Permits

@testable import PermitOffice
@testable import PermitServer

/// A small municipality to read checks and maps in.
struct FuzzTown: Sendable {
    let municipality: Municipality
    let clock: CivilClock

    static let now = Instant(seconds: 1_781_769_600)

    /// The town with zones to ask about; nil only when its own text is wrong.
    static let known = FuzzTown(zones: others)

    /// The town with one zone, which has this GeoJSON as its extent; nil when that is refused.
    init?(geometry: String) {
        self.init(zones: #"{"code":"VBN","naam":"Noord",\#(Self.hours),"geometrie":\#(geometry)}"#)
    }

    private init?(zones: String) {
        guard let clock = Self.dutchClock,
            let municipality = try? MunicipalityReader.read(Data(Self.file(zones).utf8))
        else { return nil }
        self.clock = clock
        self.municipality = municipality
    }

    /// The general reader of checks.
    var reader: PlateCheckReader {
        PlateCheckReader(municipality: municipality, clock: clock, now: Self.now)
    }

    /// Read once: that takes a hundred times as long as everything else.
    private static let dutchClock = try? CivilClock.amsterdam()

    private static let hours = """
        "schijfMinuten":120,"vensters":[{"dagen":["ma","di","wo"],"van":"09:00","tot":"24:00"}]
        """

    private static let others = """
        {"code":"VBN","naam":"Noord",\(hours)},
        {"code":"VBW","naam":"West",\(hours),"deelgebieden":[{"code":"VBW-S","naam":"Station"}]},
        {"code":"LDC","naam":"Centrum",\(hours),"deelgebieden":[{"code":"LDC-K","naam":"Kern"}]}
        """

    private static func file(_ zones: String) -> String {
        """
        {"gemeente":{"naam":"Proefdorp","cbsCode":"0000"},"versies":[{"vanaf":"2023-01-10",
        "zones":[\(zones)],"adressen":[],"producten":[{"soort":"bewoner"}]}]}
        """
    }
}
