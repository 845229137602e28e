import PermitStore
import Permits

extension DecisionReplay {
    /// The facts with where they come from, what each rule said with its article, the outcome
    /// then, and the outcome now; a line each.
    ///
    /// Holds no name, number, plate or street; the postcode and house number only on request.
    public func lines(withAddress: Bool) -> [String] {
        let then = stored.assessment
        var lines = [
            Self.line("zaak", stored.caseNumber, stored.application.text),
            Self.line("beoordeling", String(stored.position), then.at.iso),
            Self.line("beleid", "vanaf", then.policyFrom.iso),
        ]
        lines += then.facts.origins.map { origin in
            let answer = origin.didAnswer ? "geantwoord" : "geen antwoord"
            return Self.line("bron", Self.word(origin.source), "\(origin.at.iso) \(answer)")
        }
        lines += FactText.rows(of: then.facts, withAddress: withAddress).map {
            Self.line("feit", $0.name, "\($0.value) (\(Self.word($0.source)))")
        }
        lines += Self.findings(of: then).map { "regel        \($0)" }
        lines.append("toen         \(Self.word(then.outcome))")
        lines.append("nu           \(Self.word(today.outcome))")
        if differs {
            lines += Self.findings(of: today).map { "regel nu     \($0)" }
            lines.append("VERSCHILT")
        } else {
            lines.append("gelijk")
        }
        return lines
    }

    private static func findings(of assessment: Assessment) -> [String] {
        assessment.findings.map { finding in
            let (word, reason) = said(finding.effect)
            return "\(finding.rule): \(word) \(DutchName.of(reason)) [\(reason.article)]"
        }
    }

    private static func said(_ effect: EligibilityRule.Effect) -> (String, DecisionReason) {
        switch effect {
        case .notNeeded(let reason): ("niet nodig,", reason)
        case .refuse(let reason): ("weigeren,", reason)
        case .manual(let reason): ("medewerker,", reason)
        case .wait(let reason): ("wachten,", reason)
        case .complete(let reason): ("aanvullen,", reason)
        case .hear(let reason): ("horen,", reason)
        }
    }

    /// An outcome with its grounds, by the words of the interface.
    public static func word(_ outcome: EligibilityDecision) -> String {
        let verb =
            switch outcome {
            case .granted: "verleend"
            case .refused: "geweigerd"
            case .manual: "medewerker"
            case .notNeeded: "nietNodig"
            case .needsCompletion: "aanvullen"
            case .needsViewpoint: "zienswijze"
            case .waiting: "wachten"
            }
        return ([verb] + outcome.reasons.map(DutchName.of)).joined(separator: " ")
    }

    private static func word(_ source: FactOrigin.Source) -> String {
        switch source {
        case .persons: "BRP"
        case .companies: "KVK"
        case .addresses: "BAG"
        case .vehicles: "RDW"
        case .applicant: "aanvrager"
        case .municipality: "gemeente"
        }
    }

    private static func line(_ label: String, _ name: String, _ value: String) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(1, width - text.count))
        }
        return padded(label, 13) + padded(name, 24) + value
    }
}
