import PermitOffice
import Permits

/// How a ground of a decision looks from outside.
enum ReasonJSON {
    /// Code, sentence and article.
    static func value(_ reason: DecisionReason) -> JSONValue {
        [
            "code": .string(code(of: reason)), "tekst": .string(reason.explanation),
            "artikel": .string(reason.article),
        ]
    }

    /// The published code.
    static func code(of reason: DecisionReason) -> String {
        DutchName.of(reason)
    }
}
