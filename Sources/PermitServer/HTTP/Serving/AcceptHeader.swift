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

    /// Which of these media types the client likes best; of those it likes equally, the first.
    func preferred(of mediaTypes: [String]) -> String? {
        var best: (type: String, quality: Double)?
        for type in mediaTypes {
            let closest = ranges.filter { $0.covers(type) }.max { $0.closeness < $1.closeness }
            guard let quality = closest?.quality, quality > best?.quality ?? 0 else { continue }
            best = (type, quality)
        }
        return best?.type
    }

    /// One media range, its parameters other than `q` passed over.
    private struct Range: Sendable {
        let name: String
        /// From 0, which refuses, to 1.
        let quality: Double

        init(_ text: Substring) {
            let parts = text.split(separator: ";").map(\.trimmingSpaces)
            name = parts.first.map { $0.lowercased() } ?? ""
            let quality = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }
            self.quality = quality.flatMap { Double($0.dropFirst(2)) } ?? 1
        }

        var isRefusal: Bool { quality == 0 }

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
