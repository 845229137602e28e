/// What a client says in `Accept` that it can read.
struct AcceptHeader: Sendable {
    private let ranges: [Range]

    /// Reads the header; nil or blank text accepts anything.
    init(_ text: String?) {
        let parts = (text ?? "").split(separator: ",").map(\.trimmingSpaces).filter { !$0.isEmpty }
        ranges = parts.isEmpty ? [Range("*/*")] : parts.map(Range.init)
    }

    /// Whether one of these media types may be sent.
    ///
    /// The range that names a type most closely decides, so `application/json;q=0, */*` refuses
    /// JSON.
    func allows(_ mediaTypes: [String]) -> Bool {
        mediaTypes.contains { type in
            let closest = ranges.filter { $0.covers(type) }.max { $0.closeness < $1.closeness }
            return closest.map { !$0.isRefusal } ?? false
        }
    }

    /// One media range, its parameters other than `q` passed over.
    private struct Range: Sendable {
        let name: String
        let isRefusal: Bool

        init(_ text: Substring) {
            let parts = text.split(separator: ";").map(\.trimmingSpaces)
            name = parts.first.map { $0.lowercased() } ?? ""
            let quality = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }
            isRefusal = quality.flatMap { Double($0.dropFirst(2)) } == 0
        }

        /// 0 for everything, 1 for a family, 2 for one type.
        var closeness: Int {
            if name == "*/*" { return 0 }
            return name.hasSuffix("/*") ? 1 : 2
        }

        func covers(_ type: String) -> Bool {
            switch closeness {
            case 0: true
            case 1: type.hasPrefix(name.dropLast())
            default: type == name
            }
        }
    }
}
