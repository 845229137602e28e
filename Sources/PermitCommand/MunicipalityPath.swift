import Foundation
import PermitOffice

/// Reads a municipality file from disk.
enum MunicipalityPath {
    /// The text of the file; it is not judged here.
    static func read(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(data: data, encoding: .utf8)
        else { throw Refusal("\(path): The file cannot be read as UTF-8 text; check the path.") }
        return text
    }
}
