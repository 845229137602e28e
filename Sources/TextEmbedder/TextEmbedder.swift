import Foundation

/// Writes a Swift file with the texts of other files, by file name; the tool of `EmbedTexts`.
///
/// Usage: `TextEmbedder OUTPUT INPUT…`
@main
enum TextEmbedder {
    static func main() throws {
        let paths = CommandLine.arguments.dropFirst()
        guard let output = paths.first else { return }
        let texts = try paths.dropFirst().sorted().map { path in
            let name = URL(filePath: path).lastPathComponent
            return literal(name, try String(contentsOfFile: path, encoding: .utf8))
        }
        let swift = """
            /// The texts of this module's other files, by file name.
            enum EmbeddedTexts {
                static let all: [String: String] = [
            \(texts.joined(separator: "\n"))
                ]
            }

            """
        try swift.write(toFile: output, atomically: true, encoding: .utf8)
    }

    /// With so many marks around it that no text can end it or begin an interpolation.
    private static func literal(_ name: String, _ text: String) -> String {
        let marks = "#####"
        return "\(marks)\"\(name)\"\(marks): \(marks)\"\"\"\n\(text)\n\"\"\"\(marks),"
    }
}
