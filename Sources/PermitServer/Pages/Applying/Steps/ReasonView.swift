import PermitOffice
import Permits

/// A ground of a decision, and what helps.
struct ReasonView: Sendable {
    let text: String
    let article: String
    /// The way forward.
    let way: String

    init(_ reason: DecisionReason, _ call: PageCall) {
        text = reason.explanation(in: call.language)
        article = reason.article
        way = call.word("apply.way.\(reason.rawValue)")
    }
}
