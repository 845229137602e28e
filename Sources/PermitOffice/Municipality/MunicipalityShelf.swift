import Foundation
import Permits
import Synchronization

/// The municipality file that counts, at hand for every request.
public final class MunicipalityShelf: Sendable {
    private let current: Mutex<(municipality: Municipality, document: String?)>

    /// Puts a municipality on the shelf.
    public init(_ municipality: Municipality) {
        current = Mutex((municipality, nil))
    }

    /// What counts now.
    public var municipality: Municipality {
        current.withLock { $0.municipality }
    }

    /// Judges by this file from now on; one that is on the shelf already is not read again.
    func take(_ document: String) throws(InvalidMunicipality) {
        guard current.withLock({ $0.document != document }) else { return }
        let municipality = try Self.read(document)
        current.withLock { $0 = (municipality, document) }
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
