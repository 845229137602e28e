import Foundation

/// The names of the migrations, oldest first, as a text lists them.
enum MigrationList {
    /// Each name once, in the order in which it first stands in the text.
    static func names(in text: String) -> [String] {
        var seen: Set<String> = []
        return text.matches(of: #/V\d{4}__[A-Za-z0-9]+/#).map { String($0.output) }
            .filter { seen.insert($0).inserted }
    }
}
