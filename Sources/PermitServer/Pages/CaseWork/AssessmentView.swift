import PermitOffice
import Permits

/// What the rules were told about an application and what they said, for a case worker.
struct AssessmentView: Sendable {
    let at: String
    let policyFrom: String
    let outcome: String
    let facts: [Fact]
    let rules: [Rule]
    let earlier: [CaseRow]
    let hasEarlier: Bool

    /// Something that the rules were told, and who told it when.
    struct Fact: Sendable {
        let name: String
        let value: String
        let source: String
    }

    /// What one rule said.
    struct Rule: Sendable {
        let name: String
        let result: String
        /// The ground and its article; nil when the rule had nothing to say.
        let ground: String?
        let article: String?
        /// `good`, `warn` or `error`.
        let tone: String
    }

    /// Lays the newest look out; earlier ones by moment and outcome.
    init(
        _ assessment: Assessment,
        earlier: ArraySlice<Assessment>,
        of application: PermitApplication,
        _ words: CaseWords
    ) {
        at = words.time.moment(assessment.at)
        policyFrom = words.time.day(assessment.policyFrom)
        outcome = words.verdict(assessment.outcome)
        facts = FactLayout(assessment, application, words).facts
        let asked = EligibilityRule.all
            .filter { $0.products.contains(assessment.facts.product.kind) }
            .map { rule in
                (rule.name, assessment.findings.first { $0.rule == rule.name }?.effect)
            }
        // What stands in the way is what somebody came to see.
        rules = (asked.filter { $0.1 != nil } + asked.filter { $0.1 == nil })
            .map { Rule($0.0, $0.1, words) }
        self.earlier = earlier.map {
            CaseRow(words.time.moment($0.at), words.verdict($0.outcome))
        }
        hasEarlier = !self.earlier.isEmpty
    }
}

extension AssessmentView.Rule {
    init(_ rule: String, _ effect: EligibilityRule.Effect?, _ words: CaseWords) {
        name = words.word("rule.\(rule)")
        guard let effect else {
            (result, ground, article, tone) = (words.word("effect.none"), nil, nil, "good")
            return
        }
        let (key, reason, tone) =
            switch effect {
            case .notNeeded(let reason): ("notNeeded", reason, "warn")
            case .refuse(let reason): ("refuse", reason, "error")
            case .manual(let reason): ("manual", reason, "warn")
            case .wait(let reason): ("wait", reason, "warn")
            case .complete(let reason): ("complete", reason, "warn")
            case .hear(let reason): ("hear", reason, "warn")
            }
        result = words.word("effect.\(key)")
        ground = words.ground(reason)
        article = reason.article
        self.tone = tone
    }
}

extension CaseWords {
    /// What the rules together made of it.
    func verdict(_ decision: EligibilityDecision) -> String {
        switch decision {
        case .granted: word("verdict.granted")
        case .refused: word("verdict.refused")
        case .manual: word("verdict.manual")
        case .notNeeded: word("verdict.notNeeded")
        case .needsCompletion: word("verdict.needsCompletion")
        case .needsViewpoint: word("verdict.needsViewpoint")
        case .waiting: word("verdict.waiting")
        }
    }
}

/// Lays the facts out that the rules were told, each with its source.
private struct FactLayout {
    let assessment: Assessment
    let application: PermitApplication
    let words: CaseWords

    init(_ assessment: Assessment, _ application: PermitApplication, _ words: CaseWords) {
        self.assessment = assessment
        self.application = application
        self.words = words
    }

    var facts: [AssessmentView.Fact] {
        let facts = assessment.facts
        let home: FactOrigin.Source =
            if case .company = application.holder { .companies } else { .persons }
        var rows = [
            fact("address", facts.address.map(words.address) ?? words.word("unknown"), home),
            fact("addressKnown", words.yesNo(!facts.statedAddressDiffers), .addresses),
            fact("zoneOfAddress", facts.zoneOfAddress?.text ?? words.word("none"), .municipality),
        ]
        if facts.vehicle != .none { rows.append(fact("vehicle", vehicle, .vehicles)) }
        if let maximum = facts.maximum {
            rows.append(fact("maximum", String(maximum), .municipality))
            rows.append(fact("inUse", String(facts.inUse), .municipality))
        }
        if facts.ownParkingPlaces > 0 {
            rows.append(fact("ownPlaces", String(facts.ownParkingPlaces), .municipality))
        }
        if home == .companies { rows.append(fact("staff", String(facts.staff), .companies)) }
        if application.plate != nil {
            rows.append(fact("same", words.yesNo(facts.hasSameExemption), .municipality))
            rows.append(fact("elsewhere", words.yesNo(facts.isPlateElsewhere), .municipality))
        }
        if let days = facts.daysAsked { rows.append(fact("days", String(days), .applicant)) }
        if facts.isCamper { rows.append(fact("camper", words.yesNo(true), .vehicles)) }
        rows.append(fact("evidence", words.yesNo(facts.hasEvidence), .applicant))
        if facts.wasHeard { rows.append(fact("heard", words.yesNo(true), .applicant)) }
        return rows
    }

    private var vehicle: String {
        switch assessment.facts.vehicle {
        case .none: words.word("none")
        case .notFound: words.word("vehicle.notFound")
        case .unreachable: words.word("vehicle.unreachable")
        case .known(let vehicle):
            words.word("vehicle.\(vehicle.kind.rawValue)") + ", "
                + words.word("keeper.\(vehicle.keeper.rawValue)")
        }
    }

    private func fact(
        _ key: String,
        _ value: String,
        _ source: FactOrigin.Source
    ) -> AssessmentView.Fact {
        let origin = assessment.facts.origins.first { $0.source == source }
        var told = words.word("source.\(source.rawValue)")
        if let origin {
            told += ", \(words.time.moment(origin.at))"
            if !origin.didAnswer { told += "; \(words.word("noAnswer"))" }
        } else {
            told += ", \(words.word("notAsked"))"
        }
        return AssessmentView.Fact(name: words.word("fact.\(key)"), value: value, source: told)
    }
}
