/// What the stub does with a request.
enum StubReply: Sendable {
    case answer(Int, String, type: String? = "application/json", headers: [String: String] = [:])
    /// Takes the request and says nothing.
    case silence
    /// Closes the connection at once.
    case hangUp
    /// Promises more than it sends, and closes.
    case cutOff
    /// Sends a little now and then, and never ends.
    case dribble
    /// Sends as much as is taken.
    case flood
    /// Sends something that is no HTTP.
    case noise

    /// A good answer in JSON.
    static func json(_ text: String) -> StubReply { .answer(200, text) }

    /// What is sent at once.
    var bytes: String? {
        switch self {
        case .answer(let status, let body, let type, let headers):
            let fields = headers.merging(type.map { ["Content-Type": $0] } ?? [:]) { $1 }
                .map { "\($0): \($1)\r\n" }.joined()
            return "HTTP/1.1 \(status) X\r\n\(fields)Content-Length: \(body.utf8.count)\r\n"
                + "Connection: close\r\n\r\n\(body)"
        case .silence: return nil
        case .hangUp: return ""
        case .cutOff:
            return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                + "Content-Length: 900\r\n\r\n{\"type\":"
        case .dribble, .flood:
            return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n["
        case .noise: return "\u{1}\u{2}\u{3} GIF89a \r\n\r\n\u{7}"
        }
    }
}
