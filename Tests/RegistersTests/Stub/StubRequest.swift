import Foundation

/// A request as it came in at the stub.
struct StubRequest: Sendable {
    let method: String
    /// Without the query.
    let path: String
    let query: [String: String]
    /// Names in small letters.
    let headers: [String: String]
    let body: Data

    /// Reads a request; nil as long as it is not whole.
    init?(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return nil }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ").map(String.init)
        guard words.count == 3, let address = URLComponents(string: words[1]) else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let halves = line.split(separator: ":", maxSplits: 1).map(String.init)
            if halves.count == 2 {
                headers[halves[0].lowercased()] = halves[1].trimmingCharacters(in: .whitespaces)
            }
        }
        let body = Data(text[end.upperBound...].utf8)
        guard body.count >= headers["content-length"].flatMap(Int.init) ?? 0 else { return nil }
        method = words[0]
        path = address.path
        query = Dictionary(
            (address.queryItems ?? []).map { ($0.name, $0.value ?? "") },
            uniquingKeysWith: { $0 + " " + $1 }
        )
        self.headers = headers
        self.body = body
    }

    /// The body as JSON text.
    var text: String { String(decoding: body, as: UTF8.self) }
}
