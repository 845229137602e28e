import PermitOffice
import Permits

/// How the service runs and what the policy comes to.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /beheer | beheerder | the running service, the figures as charts with tables |
struct DashboardPages: Sendable {
    let office: Office
    let tally: CheckTally

    var routes: [PageRoute] {
        [.get("/beheer", who: [.beheerder], show)]
    }

    private func show(_ call: PageCall) async throws -> PageReply {
        let words = CaseWords(call, office)
        let letters = try await office.lettersWaiting()
        let figures = try await office.policyFigures()
        let day = office.civil.day(of: office.clock.now())
        let checks = try await office.findingCounts(on: day)
        let charts = DashboardCharts(call: call, words: words, office: office)
        let view = DashboardView(
            service: [
                row(call, "state", call.word("admin.running")),
                row(call, "version", String(office.register.version)),
                row(call, "rights", String(office.register.rightsCount)),
                row(call, "lettersWaiting", String(letters.all)),
                row(call, "lettersStuck", String(letters.stuck)),
                row(call, "checks", String(tally.total)),
                row(call, "policy", words.time.day(office.policy(at: words.now).from)),
            ],
            hasStuck: letters.stuck > 0,
            charts: charts.all(figures) + [charts.outcomes(tally.counts)],
            hours: charts.hours(checks),
            day: words.time.day(day)
        )
        return .page(SitePage("dashboard", view))
    }

    private func row(_ call: PageCall, _ key: String, _ detail: String) -> CaseRow {
        CaseRow(call.word("admin.row.\(key)"), detail)
    }
}

/// The dashboard.
struct DashboardView: Sendable {
    let service: [CaseRow]
    let hasStuck: Bool
    let charts: [BarChart]
    let hours: BarChart
    let day: String
}

/// Makes charts of figures.
struct DashboardCharts {
    let call: PageCall
    let words: CaseWords
    let office: Office

    /// The figures of the policy.
    func all(_ figures: PolicyFigures) -> [BarChart] {
        [
            chart("weeks", figures.weeks.map { (words.time.day($0.monday), $0.count) }),
            chart(
                "automatic",
                [
                    (call.word("admin.automatic.rules"), figures.automatic),
                    (call.word("admin.automatic.person"), figures.byPerson),
                ]
            ),
            chart(
                "grounds",
                figures.grounds.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
                    .map { (words.ground($0.key), $0.value) }
            ),
            chart(
                "lead",
                PolicyFigures.LeadTime.allCases.map {
                    (call.word("admin.lead.\($0.rawValue)"), figures.leadTimes[$0] ?? 0)
                }
            ),
            chart(
                "budget",
                PolicyFigures.BudgetUse.allCases.map {
                    (call.word("admin.budget.\($0.rawValue)"), figures.budgets[$0] ?? 0)
                }
            ),
        ]
    }

    /// Checks since the start, by zone and outcome.
    func outcomes(_ counts: [CheckTally.Count]) -> BarChart {
        chart(
            "outcomes",
            counts.map { count in
                let zone = count.zone?.text ?? call.word("admin.outside")
                let outcome = call.word("admin.outcome.\(count.outcome)")
                return ("\(zone), \(outcome)", count.times)
            }
        )
    }

    /// What enforcement came to today, by zone and hour.
    func hours(_ counts: [FindingCount]) -> BarChart {
        var sums: [String: Int] = [:]
        var order: [String] = []
        for count in counts {
            let zone = count.zone?.text ?? call.word("admin.outside")
            let label = "\(zone), \(words.time.time(count.hour))"
            if sums[label] == nil { order.append(label) }
            sums[label, default: 0] += count.times
        }
        return chart("hours", order.map { ($0, sums[$0] ?? 0) })
    }

    private func chart(_ name: String, _ rows: [(String, Int)]) -> BarChart {
        BarChart(
            "grafiek-\(name)",
            title: call.word("admin.chart.\(name)"),
            rowName: call.word("admin.chart.\(name).row"),
            tooSmall: call.word("admin.tooSmall"),
            rows.map { ($0.0, PolicyFigures.shown($0.1)) }
        )
    }
}
