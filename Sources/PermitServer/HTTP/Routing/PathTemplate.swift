/// A path with named gaps, such as `/v1/aanvragen/{id}`.
struct PathTemplate: Sendable {
    /// As it is written in the API's description and in the log.
    let text: String
    private let segments: [Segment]

    /// Reads a template; it begins with a slash and ends with one only if it is `/`.
    init(_ text: String) {
        precondition(text.hasPrefix("/"), "A path begins with a slash.")
        self.text = text
        segments = Self.split(text).map { part in
            part.hasPrefix("{") && part.hasSuffix("}")
                ? .gap(String(part.dropFirst().dropLast())) : .fixed(String(part))
        }
    }

    /// Whether it has no gaps, so that one path alone matches.
    var isFixed: Bool {
        segments.allSatisfy { if case .fixed = $0 { true } else { false } }
    }

    /// How many parts the slashes make.
    var count: Int { segments.count }

    /// The template with its gaps unnamed: two that share it match the same paths.
    var shape: String {
        segments.map { if case .fixed(let text) = $0 { "/" + text } else { "/{}" } }.joined()
    }

    /// What fills the gaps when the path has this shape; nil otherwise.
    ///
    /// A gap takes letters, digits, `-`, `_`, `.` and `~` only. Percent-encoding is never decoded:
    /// nothing here needs it, and two spellings of one address help nobody.
    func match(_ parts: [Substring]) -> [String: String]? {
        guard parts.count == segments.count else { return nil }
        var found: [String: String] = [:]
        for (part, segment) in zip(parts, segments) {
            switch segment {
            case .fixed(let text):
                guard part == text else { return nil }
            case .gap(let name):
                guard Self.fillsGap(part) else { return nil }
                found[name] = String(part)
            }
        }
        return found
    }

    /// The parts between the slashes; an empty one at the end or between two slashes counts.
    static func split(_ path: String) -> [Substring] {
        path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    }

    private static func fillsGap(_ part: Substring) -> Bool {
        guard 1...100 ~= part.utf8.count, part != ".", part != ".." else { return false }
        return part.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default:
                "-._~".utf8.contains(byte)
            }
        }
    }

    private enum Segment: Sendable {
        case fixed(String)
        case gap(String)
    }
}
