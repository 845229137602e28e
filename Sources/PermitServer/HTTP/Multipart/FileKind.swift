/// The kinds of file that are taken in, known by how they begin and not by their name.
enum FileKind: String, CaseIterable, Sendable {
    case pdf, jpeg, png

    /// Looks at the first bytes; nil for any other kind.
    init?(of content: some Collection<UInt8>) {
        guard let kind = Self.allCases.first(where: { content.starts(with: $0.start) }) else {
            return nil
        }
        self = kind
    }

    var mediaType: String { self == .pdf ? "application/pdf" : "image/\(rawValue)" }

    /// The end of the name of such a file.
    var ending: String { self == .jpeg ? "jpg" : rawValue }

    private var start: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-".utf8)
        case .jpeg: [0xFF, 0xD8, 0xFF]
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        }
    }

    /// A name for such a file that does no harm: letters, digits, spaces, `-` and `_` of the
    /// name that was sent, without a folder, and the ending of its kind.
    func name(from sent: String) -> String {
        let last = sent.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last
        let plain = stem.filter { letter in
            letter.isASCII
                ? letter.isLetter || letter.isNumber || " -_".contains(letter)
                : letter.isLetter && letter.unicodeScalars.count == 1
        }
        let name = plain.prefix(60).trimmingSpaces
        return "\(name.isEmpty ? "bijlage" : String(name)).\(ending)"
    }
}
