import HTTPTypes
import PermitOffice

/// One page or action of the site: its path without language, who may come, what answers.
struct PageRoute: Sendable {
    /// What answers somebody who was let in.
    typealias Answer = @Sendable (PageCall) async throws -> PageReply

    let method: HTTPRequest.Method
    let path: String
    let who: Access
    /// The body that a form of it sends.
    let body: BodyRule
    let answer: Answer
    /// Keeps what was typed in a form of somebody whose login has just ended; nil where nothing
    /// is kept.
    var keep: Keep?

    /// Keeps the fields for their writer alone, and answers where to go on after the login.
    typealias Keep = @Sendable (Caller, PageCall) -> String

    /// A page to look at; it changes nothing.
    static func get(_ path: String, who: Access, _ answer: @escaping Answer) -> PageRoute {
        PageRoute(method: .get, path: path, who: who, body: .none, answer: answer)
    }

    /// An action: the body is a form with the key of the session.
    static func post(
        _ path: String,
        who: Access,
        body: BodyRule = .pageForm,
        _ answer: @escaping Answer
    ) -> PageRoute {
        PageRoute(method: .post, path: path, who: who, body: body, answer: answer)
    }

    /// The same action, whose typed text outlives a login that ended meanwhile.
    func keeping(_ keep: @escaping Keep) -> PageRoute {
        var route = self
        route.keep = keep
        return route
    }
}

extension BodyRule {
    /// The fields of a form on a page, at most 64 KiB.
    static let pageForm = BodyRule(
        mediaType: "application/x-www-form-urlencoded",
        mayBeEmpty: true,
        sizeMax: 64 << 10
    )
}
