import HTTPTypes
import PermitOffice
import Permits

/// A request for a page by somebody who was let in.
struct PageCall: Sendable {
    let call: Call
    let language: Language
    /// The session of whoever is logged in; nil for everyone else.
    let session: Session?
    /// What was sent with a form, the key of the session left out.
    let form: Query
    let words: SiteWords
    /// The files of a form that may have any.
    var files: [SentFile] = []

    /// Who calls; for pages that not everyone may see.
    func signedIn() throws(Problem) -> Caller {
        guard let session else { throw .notSignedIn(hasToken: false) }
        return session.caller
    }

    /// What a gap of the path holds, as a name of something.
    func reference(_ name: String = "id") throws(Problem) -> Reference {
        try call.parameter(name, Reference.init)
    }

    /// The words of a key in the language of the page; the key itself where nobody wrote any.
    func word(_ key: String) -> String {
        words[key, language] ?? key
    }

    /// The words of a key with values in the place of `{name}`.
    func word(_ key: String, _ values: [String: String]) -> String {
        values.reduce(word(key)) { text, value in
            text.replacing("{\(value.key)}", with: value.value)
        }
    }

    /// The first value that a form or, for a page to look at, the query has for this name.
    func value(_ name: String) -> String? {
        let query = call.method == .post ? form : call.query
        return query.items.first { $0.name == name }?.value
    }

    /// A refusal of the office as a fault of the form that asked for something.
    ///
    /// The words of a room of the site, where it has its own, go before those of every page.
    func refusal(_ problem: Problem, in room: String? = nil) -> FormFault {
        let own = room.map { "\($0).\(problem.code)" }
        let keys = [own, "refusal.\(problem.code).detail"].compactMap(\.self)
        let known = keys.lazy.compactMap { words[$0, language] }.first
        return FormFault(field: "", text: known ?? problem.detail)
    }

    /// Everything that was sent with a form, by name; of a name that is there twice the first.
    var values: [String: String] {
        let query = call.method == .post ? form : call.query
        return Dictionary(
            query.items.compactMap { item in item.name.map { ($0, item.value ?? "") } },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
