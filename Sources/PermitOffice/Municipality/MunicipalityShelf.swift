import Foundation
import Permits
import Synchronization

/// The municipality file that counts, at hand for every request.
public final class MunicipalityShelf: Sendable {
    private let current: Mutex<Shelf>
    /// Files of the past that were asked about lately, by the version that brought them.
    private let past = Mutex<[Int64: Municipality]>([:])

    private struct Shelf {
        var municipality: Municipality
        var document: String?
        /// The judges of the days that were asked about lately.
        var judges: [Day: PlateJudge] = [:]
        /// The maps of the versions that they judge by, by the first day of each.
        var maps: [Day: ZoneMap] = [:]
    }

    /// More than today, for checks after the fact; making one takes under a millisecond.
    private static let judgesMax = 8
    private static let pastMax = 4

    /// Puts a municipality on the shelf.
    public init(_ municipality: Municipality) {
        current = Mutex(Shelf(municipality: municipality))
    }

    /// What counts now.
    public var municipality: Municipality {
        current.withLock { $0.municipality }
    }

    /// Judges by this file from now on; one that is on the shelf already is not read again.
    func take(_ document: String) throws(InvalidMunicipality) {
        guard current.withLock({ $0.document != document }) else { return }
        let municipality = try Self.read(document)
        current.withLock { $0 = Shelf(municipality: municipality, document: document) }
    }

    /// The judge of the plate checks on the day of this moment.
    func judge(at moment: Instant, clock: CivilClock) -> PlateJudge {
        let day = clock.day(of: moment)
        return current.withLock { shelf in
            if let judge = shelf.judges[day] { return judge }
            let policy = shelf.municipality.policy(at: moment, clock: clock)
            let map = shelf.maps[policy.from] ?? ZoneMap(policy.zones)
            shelf.maps[policy.from] = map
            let judge = PlateJudge(policy: policy, clock: clock, day: day, map: map)
            if shelf.judges.count >= Self.judgesMax { shelf.judges = [:] }
            shelf.judges[day] = judge
            return judge
        }
    }

    /// The file that this version of the register brought; read once and kept for a while.
    func former(_ version: Int64, _ read: () throws -> Municipality) rethrows -> Municipality {
        if let known = past.withLock({ $0[version] }) { return known }
        let municipality = try read()
        past.withLock { past in
            if past.count >= Self.pastMax { past = [:] }
            past[version] = municipality
        }
        return municipality
    }

    /// Reads a municipality file; throws everything that is wrong with it at once.
    public static func read(_ document: String) throws(InvalidMunicipality) -> Municipality {
        try MunicipalityReader.read(Data(document.utf8))
    }

    /// The file that comes with the program: Leidschendam-Voorburg.
    public static var leidschendamVoorburg: String {
        String(decoding: PackageResources.leidschendam_voorburg_json, as: UTF8.self)
    }

    /// The JSON Schema of a municipality file.
    public static var schema: String {
        String(decoding: PackageResources.municipality_schema_json, as: UTF8.self)
    }
}
