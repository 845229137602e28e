/// The lines above the content of a part: its name, and the name of the file in it.
struct MultipartHead {
    let name: String
    let fileName: String?

    /// Reads them; nil when one is unknown, there twice, or not written as browsers write it.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var disposition: Substring?
        var names: Set<String> = []
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let field = line[..<colon].lowercased()
            guard names.insert(field).inserted else { return nil }
            switch field {
            case "content-disposition": disposition = line[line.index(after: colon)...]
            case "content-type": continue
            default: return nil
            }
        }
        guard let parameters = disposition.flatMap(Self.parameters) else { return nil }
        guard let name = parameters["name"] else { return nil }
        self.name = name
        fileName = parameters["filename"]
    }

    /// What follows `form-data`: names with a quoted text each.
    private static func parameters(_ disposition: Substring) -> [String: String]? {
        var rest = disposition.trimmingSpaces
        guard rest.hasPrefix("form-data") else { return nil }
        rest = rest.dropFirst("form-data".count)
        var found: [String: String] = [:]
        while !rest.isEmpty {
            guard rest.first == ";" else { return nil }
            rest = rest.dropFirst().drop { $0 == " " }
            guard let equals = rest.firstIndex(of: "=") else { return nil }
            let name = String(rest[..<equals])
            rest = rest[rest.index(after: equals)...]
            guard ["name", "filename"].contains(name), found[name] == nil, rest.first == "\"",
                let end = rest.dropFirst().firstIndex(of: "\"")
            else { return nil }
            found[name] = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
        }
        return found
    }
}
