import PermitOffice
import Permits

/// Every visit of a scheme, latest first; plates and names go after the set time.
///
/// | page | who |
/// |---|---|
/// | GET /bezoek/{id}/geschiedenis?pagina=2 | holder |
struct HistoryPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [.get("/bezoek/{id}/geschiedenis", who: VisitorPages.residents, show)]
    }

    private func show(_ call: PageCall) async throws -> PageReply {
        let words = VisitWords(call, office)
        let number = max(1, min(10_000, call.value("pagina").flatMap { Int($0) } ?? 1))
        let range = PageRange(number: number, size: 20)
        let found = try await office.visits(
            of: call.reference(),
            for: call.signedIn(),
            page: range
        ).value()
        let weeks = office.policy(at: words.now).retention.visitorPlateWeeks
        let path = call.language.address(of: try call.schemePath())
        let page = "\(path)/geschiedenis?pagina="
        let view = HistoryView(
            path: path,
            weeks: String(weeks),
            rows: found.prefix(range.size).map { HistoryView.Row($0, weeks: weeks, words) },
            hasRows: !found.isEmpty,
            earlier: found.count > range.size ? page + String(number + 1) : nil,
            later: number > 1 ? page + String(number - 1) : nil
        )
        return .page(SitePage("visit-history", view))
    }
}

/// A page of visits, ready to read.
struct HistoryView: Sendable {
    let path: String
    let weeks: String
    let rows: [Row]
    let hasRows: Bool
    /// The address of the page with visits before these; nil on the last one.
    let earlier: String?
    let later: String?

    /// One visit.
    struct Row: Sendable {
        let day: String
        let time: String
        let name: String
        /// Nil once it is too long ago.
        let plate: PlateView?
        let cost: String

        init(_ visit: Visit, weeks: Int, _ words: VisitWords) {
            let isOld = visit.end <= words.now.adding(minutes: -weeks * 7 * 24 * 60)
            day = words.date(visit.start)
            time =
                visit.start == visit.end
                ? words.call.word("history.calledOff")
                : "\(words.time(visit.start)) – \(words.time(visit.end))"
            name = isOld ? "" : visit.name ?? ""
            plate = isOld ? nil : visit.plate.map(PlateView.init)
            cost = words.duration(visit.costMinutes)
        }
    }
}
