/// One Swift file of the package, as the checks see it.
struct SourceFile: Sendable {
    /// Where it stands, from the root of the package: `Sources/Permits/Zones/Zone.swift`.
    let path: String

    /// The file as written.
    let text: String

    /// The same lines with comments and the contents of string literals blanked.
    let code: String

    init(path: String, text: String) {
        self.path = path
        self.text = text
        code = Blanking.blanked(text)
    }

    /// The module that the file belongs to: a folder in `Sources` or `Tests`, or `Migrations`.
    var module: String {
        let folders = path.split(separator: "/").dropLast()
        return folders.dropFirst(folders.first == "Migrations" ? 0 : 1).first.map(String.init) ?? ""
    }

    /// The file's name without `.swift`.
    var name: String {
        let last = path.split(separator: "/").last ?? ""
        return String(last.hasSuffix(".swift") ? last.dropLast(6) : last)
    }

    /// Whether the file goes into the binary.
    var isShipped: Bool { !path.hasPrefix("Tests/") }

    /// The lines of `code`.
    var codeLines: [Substring] { code.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The lines of `text`, without the empty one behind the last line break.
    var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
}
