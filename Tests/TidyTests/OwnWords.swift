import Foundation

/// The project speaks of itself alone: no place on somebody's machine, no paper that is not here.
enum OwnWords {
    // Written in halves, so that this file passes its own check.
    private static let papers = [
        ".lib" + "rary", "hand" + "book", "contract" + ".md", "domain" + ".md", "style" + ".md",
    ]
    private static let places = ["ho" + "me", "ro" + "ot", "wo" + "rk"]

    static func findings(in text: String, of path: String) -> [String] {
        let found = papers.filter(text.contains) + places.filter { isPlace($0, in: text) }
        return found.map { "\(path): \($0)" }
    }

    /// Whether an absolute path in that folder stands in the text; in a web address it may.
    private static func isPlace(_ folder: String, in text: String) -> Bool {
        text.ranges(of: "/\(folder)/").contains { range in
            guard range.lowerBound > text.startIndex else { return true }
            return " \n\t\"'`(=:<>[,".contains(text[text.index(before: range.lowerBound)])
        }
    }
}
