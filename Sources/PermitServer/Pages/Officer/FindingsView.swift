import PermitOffice
import Permits

/// What the page of one finding shows.
struct FindingPageView: Sendable {
    let finding: FindingRowView
    let steps: FindingSteps
    /// What is wrong with the box to tick.
    let fault: String?
    let theme: String
}

/// What to look for on the spot, and the ways to close.
struct FindingSteps: Sendable {
    let looks: [String]
    let reasons: [Reason]
    /// Whether it may be handed over after a look.
    let canHandOver: Bool

    /// A reason to close with.
    struct Reason: Sendable {
        let value: String
        let label: String
    }

    init(_ view: FindingView, _ call: PageCall) {
        let isOutage = if case .outage? = view.standing { true } else { false }
        let first =
            view.finding.offences == [.r401] ? "finding.lookPlace" : "finding.lookDisc"
        looks = [first, "finding.lookCard", "finding.lookLoading", "finding.lookPlate"]
            .map { call.word($0) }
        reasons = FindingJSON.reasons.filter { $0.value != .handedOver }.map { word, reason in
            Reason(value: word, label: call.word("outcome.\(FindingOutcome(reason))"))
        }
        canHandOver = view.finding.closing == nil && !isOutage
    }
}

/// What the list of open findings shows.
struct FindingsView: Sendable {
    let zones: [PadView.Choice]
    let findings: [FindingRowView]
    let hasFindings: Bool
    let counts: [Count]
    let hasCounts: Bool
    let zone: String
    /// The ways to the pages beside this one.
    let previous: String?
    let next: String?
    let theme: String

    /// How often something came of a check today.
    struct Count: Sendable {
        let outcome: String
        let times: String
    }

    init(
        zones: [Zone],
        zone: Zone?,
        findings: [FindingView],
        counts: [FindingCount],
        page: Int,
        hasMore: Bool,
        theme: PatrolPlace.Theme,
        _ call: PageCall,
        _ office: Office
    ) {
        let code = zone?.code.text ?? ""
        let address = { (page: Int) in
            call.language.address(of: "\(FindingPages.path)?zone=\(code)&pagina=\(page)")
        }
        self.zones = zones.map { other in
            PadView.Choice(
                value: other.code.text,
                label: "\(other.code.text) \(other.name)",
                isChosen: other.code == zone?.code
            )
        }
        self.findings = findings.map { FindingRowView($0, call, office) }
        hasFindings = !findings.isEmpty
        self.counts = FindingOutcome.allCases.compactMap { outcome in
            let times = counts.filter { $0.outcome == outcome }.reduce(0) { $0 + $1.times }
            guard times > 0 else { return nil }
            return Count(outcome: call.word("outcome.\(outcome)"), times: String(times))
        }
        hasCounts = !self.counts.isEmpty
        self.zone = zone.map { "\($0.code.text) \($0.name)" } ?? ""
        previous = page > 1 ? address(page - 1) : nil
        next = hasMore ? address(page + 1) : nil
        self.theme = theme.rawValue
    }
}
