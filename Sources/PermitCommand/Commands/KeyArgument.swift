import ArgumentParser
import Foundation

/// A key as it is given to a command: the name of a file, or the key itself in base64.
///
/// A file holds the bytes of the key, or base64 and nothing else.
struct KeyArgument: ExpressibleByArgument {
    let data: Data

    init?(argument: String) {
        let file = FileManager.default.contents(atPath: argument)
        if let file, file.count == Self.size {
            data = file
            return
        }
        let text = file.map { String(decoding: $0.prefix(1024), as: UTF8.self) } ?? argument
        guard let data = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines))
        else { return nil }
        self.data = data
    }

    /// A file of this many bytes is a key as it is.
    private static let size = 32
}
