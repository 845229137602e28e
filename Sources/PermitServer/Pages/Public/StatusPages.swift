import PermitOffice
import Permits

/// How the service is doing, for everyone.
///
/// | page | who |
/// |---|---|
/// | GET /status | everyone |
struct StatusPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [.get("/status", who: .everyone, show)]
    }

    /// The last three months: as long as a visitor's plate is kept for an objection.
    private static let days = 91

    private func show(_ call: PageCall) async throws -> PageReply {
        let now = office.clock.now()
        let time = TimeWords(call.language, office.civil)
        let outages = try await office.outages(
            from: office.civil.moment(now, plusDays: -Self.days),
            until: nil,
            page: PageRange(size: 50)
        )
        let rows = outages.map { outage in
            StatusView.Row(
                from: time.moment(outage.start),
                until: outage.end.map(time.moment) ?? call.word("status.lasting"),
                text: outage.text ?? call.word("status.\(outage.cause.rawValue)")
            )
        }
        return .page(
            SitePage(
                "status",
                StatusView(
                    isWell: !outages.contains { $0.contains(now) },
                    rows: rows,
                    hasRows: !rows.isEmpty
                )
            )
        )
    }
}

/// What the page about outages shows.
struct StatusView: Sendable {
    let isWell: Bool
    let rows: [Row]
    let hasRows: Bool

    /// One outage.
    struct Row: Sendable {
        let from: String
        let until: String
        let text: String
    }
}
