import HTTPTypes

/// What a visitor's browser keeps while a link is used: its secret, and what was asked with it.
///
/// The secret comes in with the path of the link once and is then kept here, out of the address
/// bar and of every address that is passed on. It ends with the browser.
struct GuestCookie: Sendable, Equatable {
    let secret: String
    /// The request that was made, by its name; nil before one was.
    let request: String?

    init(secret: String, request: String? = nil) {
        self.secret = secret
        self.request = request
    }

    /// Reads the cookie; nil when it is absent or not of this shape.
    init?(_ headers: HTTPFields) {
        guard let value = SessionCookie.value(.guest, in: headers) else { return nil }
        let parts = value.split(separator: ".").map(String.init)
        guard 1...2 ~= parts.count, Self.isSecret(parts[0]) else { return nil }
        self.init(secret: parts[0], request: parts.count == 2 ? parts[1] : nil)
    }

    /// The header that keeps it.
    var field: HTTPField {
        SessionCookie.set(.guest, secret + (request.map { ".\($0)" } ?? ""))
    }

    /// The secret in what somebody typed or pasted: itself, or the last part of a link.
    static func secret(typed: String) -> String? {
        let last = typed.split(separator: "/").last.map(String.init) ?? ""
        return isSecret(last) ? last : nil
    }

    private static func isSecret(_ text: String) -> Bool {
        text.wholeMatch(of: /gl_[A-Za-z0-9_\-]{20,90}/) != nil
    }
}
