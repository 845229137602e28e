import Mustache
import PermitStore
import Permits

/// The words of every kind of letter in every language.
///
/// A template is plain text: its first line is the subject, an empty line ends a paragraph,
/// `# ` begins a heading and `- ` a line of a list. It knows no HTML, so that nothing in it can
/// be escaped wrongly; what a value holds never becomes a heading, a list or a tag.
struct LetterTemplates: Sendable {
    private let library: MustacheLibrary

    /// Compiles templates, by name: `received.nl`.
    init(_ texts: [String: String]) throws {
        library = MustacheLibrary(
            templates: try texts.mapValues { text in
                try MustacheTemplate(string: Self.pragma + Marks.put(into: text))
            }
        )
    }

    /// Those that come with the program.
    static let shipped: LetterTemplates = {
        do {
            return try LetterTemplates(files)
        } catch {
            preconditionFailure("Every letter is a valid template.")
        }
    }()

    /// The subject and the body of a letter with these values.
    func render(
        _ kind: LetterKind,
        _ language: LetterLanguage,
        _ values: [String: Any]
    ) throws -> (subject: String, blocks: [WrittenLetter.Block]) {
        let name = "\(kind.rawValue).\(language.rawValue)"
        guard let text = library.render(values, withTemplate: name) else {
            throw IncompleteLetter(kind, missing: LetterPart.allCases)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return (Marks.plain(lines.first ?? ""), Marks.blocks(lines.dropFirst()))
    }

    private static let pragma = "{{% CONTENT_TYPE: TEXT}}"
}

extension LetterTemplates {
    /// Characters that no value can hold, put where a template begins a heading or a list line.
    enum Marks {
        private static let heading: Unicode.Scalar = "\u{1}"
        private static let item: Unicode.Scalar = "\u{2}"
        /// Stands for a line break inside a value.
        private static let lineBreak: Unicode.Scalar = "\u{2028}"

        /// A value, so that it stays inside its paragraph.
        static func value(_ text: String) -> String {
            var kept = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case 10: kept.append(lineBreak)
                case ..<32, 127: continue
                default: kept.append(scalar)
                }
            }
            return String(kept)
        }

        static func put(into template: String) -> String {
            template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                if line.hasPrefix("# ") { return "\(heading)\(line.dropFirst(2))" }
                if line.hasPrefix("- ") { return "\(item)\(line.dropFirst(2))" }
                return String(line)
            }.joined(separator: "\n")
        }

        static func blocks(_ lines: some Sequence<String>) -> [WrittenLetter.Block] {
            var blocks: [WrittenLetter.Block] = []
            var open: [String] = []
            func close() {
                if !open.isEmpty { blocks.append(.paragraph(open.joined(separator: " "))) }
                open = []
            }
            for line in lines {
                let text = plain(line)
                switch line.unicodeScalars.first {
                case heading: close(); blocks.append(.heading(text))
                case item: close(); blocks.append(.item(text))
                default: if text.isEmpty { close() } else { open.append(text) }
                }
            }
            close()
            return blocks
        }

        /// A line without its mark, with the line breaks of its values.
        static func plain(_ line: String) -> String {
            var kept = String.UnicodeScalarView()
            for scalar in line.unicodeScalars where scalar != heading && scalar != item {
                kept.append(scalar == lineBreak ? "\n" : scalar)
            }
            let end = kept.lastIndex { !isSpace($0) }.map(kept.index(after:))
            return String(kept[..<(end ?? kept.startIndex)].drop(while: isSpace))
        }

        private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "\t" || scalar.properties.generalCategory == .spaceSeparator
        }
    }
}
