import HTTPTypes

/// The cookie that names the session of a browser, and reads and writes it.
///
/// `__Host-` makes a browser refuse it from another host or over plain HTTP (RFC 6265bis); it ends
/// with the browser, and the session behind it sooner.
enum SessionCookie {
    /// The name of the session's cookie, and of one that binds a login under way to its browser.
    enum Name: String {
        /// The link that a visitor came in by.
        case guest = "__Host-gast"
        case session = "__Host-sessie"
        case login = "__Host-inlog"
    }

    /// The value of the cookie with this name; nil when it is absent or there twice.
    static func value(_ name: Name, in headers: HTTPFields) -> String? {
        let found = headers[values: .cookie].flatMap { $0.split(separator: ";") }
            .map(\.trimmingSpaces)
            .filter { $0.hasPrefix(name.rawValue + "=") }
        guard found.count == 1, let cookie = found.first else { return nil }
        return String(cookie.dropFirst(name.rawValue.count + 1))
    }

    /// The header that sets it.
    static func set(_ name: Name, _ value: String) -> HTTPField {
        HTTPField(
            name: .setCookie,
            value: "\(name.rawValue)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax"
        )
    }

    /// The header that takes it away.
    static func clear(_ name: Name) -> HTTPField {
        HTTPField(
            name: .setCookie,
            value: "\(name.rawValue)=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"
        )
    }
}
