import Permits

/// The words of the pages: each key in Dutch and in English.
///
/// They stand in `Words/*.json` as `{"visits.title": {"nl": "…", "en": "…"}}`. A template names a
/// key between double square brackets, and gets the words before it is compiled; they may hold
/// Mustache variables of that template.
struct SiteWords: Sendable {
    private let words: [String: [Language: String]]

    /// Reads the files; throws on the first that is no such file, or lacks a language.
    init(_ files: [String]) throws {
        var words: [String: [Language: String]] = [:]
        for file in files {
            guard case .object(let members) = try JSONReader.read(Array(file.utf8)) else {
                throw Fault(key: "")
            }
            for member in members {
                guard words[member.name] == nil else { throw Fault(key: member.name) }
                words[member.name] = try Self.languages(member)
            }
        }
        self.words = words
    }

    /// Those that come with the program.
    static let shipped: SiteWords = {
        do {
            let files = EmbeddedTexts.all.filter { $0.key.hasSuffix(".words.json") }
            return try SiteWords(files.sorted { $0.key < $1.key }.map(\.value))
        } catch {
            preconditionFailure("Every key has Dutch and English words: \(error)")
        }
    }()

    /// Every key.
    var keys: [String] { words.keys.sorted() }

    /// The words of a key; nil when nobody wrote any.
    subscript(key: String, language: Language) -> String? {
        words[key]?[language]
    }

    /// A text with words in the place of each `[[key]]`.
    func filled(_ text: String, _ language: Language) throws -> String {
        var filled = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "[["), let end = rest.firstRange(of: "]]") {
            let key = String(rest[start.upperBound..<end.lowerBound])
            guard let found = words[key]?[language] else { throw Fault(key: key) }
            filled += rest[..<start.lowerBound] + found
            rest = rest[end.upperBound...]
        }
        return filled + rest
    }

    private static func languages(
        _ member: JSONValue.Member
    ) throws -> [Language: String] {
        guard case .object(let texts) = member.value else { throw Fault(key: member.name) }
        var found: [Language: String] = [:]
        for text in texts {
            guard let language = Language(rawValue: text.name), case .string(let words) = text.value
            else { throw Fault(key: member.name) }
            found[language] = words
        }
        guard found.count == Language.allCases.count else { throw Fault(key: member.name) }
        return found
    }

    /// A key that is missing, doubled or not in every language.
    struct Fault: Error, Equatable {
        let key: String
    }
}
