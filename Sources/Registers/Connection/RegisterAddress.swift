import Foundation

/// Where a register is: the one place that its questions go to.
public struct RegisterAddress: Hashable, Sendable {
    let url: URL

    /// Reads an address; nil unless it is https, or http to this machine, without a user, a query
    /// or a fragment.
    public init?(_ text: String) {
        guard text.utf8.count <= 500, let parts = URLComponents(string: text),
            let host = parts.host, !host.isEmpty, parts.user == nil, parts.password == nil,
            parts.query == nil, parts.fragment == nil, let url = parts.url
        else { return nil }
        let isHere = ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
        guard parts.scheme == "https" || parts.scheme == "http" && isHere else { return nil }
        self.url = url
    }

    /// The machine that it is on.
    var host: String { url.host ?? "" }

    /// As it was written.
    var text: String { url.absoluteString }

    /// What to ask for to get what is at this very address: a slash at its end counts.
    var ownPath: String { url.absoluteString.hasSuffix("/") ? "/" : "" }

    /// The address of something below it; nil when a part is no plain word.
    func appending(_ path: String, query: [(name: String, value: String)]) -> URL? {
        guard var parts = URLComponents(url: url, resolvingAgainstBaseURL: false) else {
            return nil
        }
        let base = parts.path.hasSuffix("/") ? String(parts.path.dropLast()) : parts.path
        parts.path = base + path
        if !query.isEmpty {
            parts.percentEncodedQuery = query.map { "\($0)=\(Self.encoded($1))" }
                .joined(separator: "&")
        }
        return parts.url
    }

    private static func encoded(_ text: String) -> String {
        let plain = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:"
        )
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
