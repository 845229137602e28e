import Foundation

/// One question to a register over HTTP.
struct RegisterQuestion: Sendable {
    /// Below the address of the register, with its slash.
    let path: String
    var query: [(name: String, value: String)] = []
    /// JSON to send; a question without it is a GET.
    var body: Data?
    var headers: [String: String] = [:]
    /// Statuses that are an answer.
    var statuses: Set<Int> = [200]
    /// Media types that an answer may have.
    var mediaTypes: Set<String> = ["application/json"]

    /// Asks for something by its address.
    init(_ path: String) {
        self.path = path
    }

    /// Sends something along.
    init(_ path: String, sending value: some Encodable) {
        self.path = path
        body = try? JSONEncoder().encode(value)
    }
}
