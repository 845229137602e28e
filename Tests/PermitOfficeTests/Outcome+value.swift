import PermitOffice
import Permits

extension Outcome {
    /// What was done, if it was.
    var value: Value? {
        if case .done(let value) = self { value } else { nil }
    }

    /// Why it was not done, if a rule was against it.
    var refusal: OfficeRefusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }

    /// Whether there is no such thing.
    var isNotFound: Bool {
        if case .notFound = self { true } else { false }
    }
}

extension Outcome<VisitAnswer> {
    /// The visit as registered, if it was.
    var visit: RegisteredVisit? {
        if case .registered(let visit)? = value { visit } else { nil }
    }

    /// Why no registration is needed, if none is.
    var needless: SessionAnswer.Needless? {
        if case .notNeeded(let reason)? = value { reason } else { nil }
    }

    /// What the rules for visitors have against it.
    var objections: [SessionRefusal] {
        if case .visit(let refusals)? = refusal { refusals } else { [] }
    }
}
