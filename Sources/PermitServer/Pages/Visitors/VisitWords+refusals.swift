import PermitOffice
import Permits

extension VisitWords {
    /// Why the office does not do it and what helps, for a form to show.
    func fault(_ refusal: OfficeRefusal) -> FormFault {
        FormFault(field: "", text: sentence(refusal))
    }

    private func sentence(_ refusal: OfficeRefusal) -> String {
        switch refusal {
        case .visit(let refusals): return refusals.map(sentence).joined(separator: " ")
        case .backdated: return sentence(SessionRefusal.backdated)
        case .tooMany(let maximum):
            return call.word("visits.refused.tooMany", ["max": String(maximum)])
        case .tooLong(let day):
            return call.word("visits.refused.tooLong", ["day": date(day)])
        default:
            let problem = Problem(refusal)
            let key = "visits.refused.\(problem.code)"
            return call.words[key, call.language] ?? problem.detail
        }
    }

    /// A reason against a visit, and what helps.
    func sentence(_ refusal: SessionRefusal) -> String {
        switch refusal {
        case .schemeNotValid: call.word("visits.refused.notValid")
        case .backdated: call.word("visits.refused.backdated")
        case .tooFarAhead(let day):
            call.word("visits.refused.tooFar", ["day": date(day)])
        case .maximumConcurrent(let maximum, let free):
            call.word(
                "visits.refused.full",
                ["max": String(maximum), "moment": "\(day(free)) \(time(free))"]
            )
        case .insufficientBalance(nil): call.word("visits.refused.spent")
        case .insufficientBalance(let until?):
            call.word("visits.refused.short", ["moment": near(until)])
        }
    }
}
