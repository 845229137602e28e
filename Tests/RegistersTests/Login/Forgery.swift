import PermitOffice
import Permits
import Testing

/// One way in which a token is not as it should be, and what it is refused for.
struct Forgery: Sendable, CustomTestStringConvertible {
    typealias Change = @Sendable (inout TestToken, BrokerKeys) throws -> Void

    let name: String
    let reason: LoginRefusal
    let change: Change

    init(_ name: String, _ reason: LoginRefusal, _ change: @escaping Change) {
        (self.name, self.reason, self.change) = (name, reason, change)
    }

    var testDescription: String { "\(name): \(reason)" }

    /// A claim with another value, or without it.
    static func claim(_ name: String, _ value: String?, _ reason: LoginRefusal) -> Forgery {
        Forgery("\(name) \(value ?? "left out")", reason) { token, _ in token.set(name, value) }
    }

    /// A header with another value, or without it.
    static func header(_ name: String, _ value: String?, _ reason: LoginRefusal) -> Forgery {
        Forgery("\(name) \(value ?? "left out")", reason) { token, _ in token.head(name, value) }
    }

    /// A claim that is moved in time.
    static func time(_ name: String, _ seconds: Int64, _ reason: LoginRefusal = .time) -> Forgery {
        Forgery("\(name) \(seconds) seconds from now", reason) { token, _ in
            token.set(name, "\(LoginRun.now.seconds + seconds)")
        }
    }

    /// Text that is changed after signing.
    static func text(
        _ name: String,
        _ reason: LoginRefusal,
        _ finish: @escaping @Sendable ([String]) -> String
    ) -> Forgery {
        Forgery(name, reason) { token, _ in token.finish = finish }
    }

    /// A payload that is written in another way before it is signed.
    static func payload(
        _ name: String,
        _ reason: LoginRefusal,
        _ write: @escaping @Sendable (String) -> String
    ) -> Forgery {
        Forgery(name, reason) { token, _ in token.payload = write }
    }
}
