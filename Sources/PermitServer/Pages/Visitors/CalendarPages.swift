import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// Visits in the household's own calendar, behind a secret address that the holder can end.
///
/// Calendars send no login and no body, so the secret stands in the path. The log knows the path's
/// template alone, and no page links to it.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /bezoek/{id}/agenda | holder | whether there is an address |
/// | POST /bezoek/{id}/agenda | holder | makes one, shown this once; an older one ends |
/// | POST /bezoek/{id}/agenda/beeindigen | holder | ends it |
/// | GET /agenda/{sleutel} | who has the secret | the visits, as iCalendar |
struct CalendarPages: Sendable {
    let office: Office
    let attempts: AttemptLimit

    var routes: [PageRoute] {
        let calendar = "/bezoek/{id}/agenda"
        let who = VisitorPages.residents
        return [
            .get(calendar, who: who) { .page(try await page($0)) },
            .post(calendar, who: who, make),
            .post("\(calendar)/beeindigen", who: who, end),
        ]
    }

    /// The feed itself, in each language; any reader of calendars may ask.
    var endpoints: [Endpoint] {
        Language.allCases.map { language in
            Endpoint(
                .get,
                language.base + "/agenda/{sleutel}",
                who: .everyone,
                query: nil,
                produces: Representation(mediaTypes: ["text/calendar"])
            ) { try await feed($0, language) }
        }
    }

    private func page(_ call: PageCall, secret: String? = nil) async throws -> SitePage {
        let words = VisitWords(call, office)
        let made = try await office.calendarFeed(of: call.reference(), for: call.signedIn())
            .value()
        let view = CalendarView(
            path: call.language.address(of: try call.schemePath()),
            hasFeed: made != nil,
            since: made.map { words.date($0) } ?? "",
            address: secret.map {
                call.call.origin + call.language.address(of: "/agenda/\($0)")
            }
        )
        return SitePage("visit-calendar", view)
    }

    private func make(_ call: PageCall) async throws -> PageReply {
        let outcome = try await office.makeCalendarFeed(of: call.reference(), by: call.signedIn())
        return .page(try await page(call, secret: try outcome.value()))
    }

    private func end(_ call: PageCall) async throws -> PageReply {
        try await office.endCalendarFeed(of: call.reference(), by: call.signedIn()).value()
        return .redirect(try call.schemePath() + "/agenda")
    }

    private func feed(_ call: Call, _ language: Language) async throws -> Reply {
        let secret = try call.parameter("sleutel") { $0 }
        let outcome = try await attempts.attempt(secret, isWrong: \.isWrongSecret) {
            try await office.calendar(secret: secret)
        }
        guard case .done(let visits) = outcome else { throw Problem.notFound }
        let words = SiteWords.shipped
        let text = CalendarText(
            name: words["calendar.name", language] ?? "",
            visitor: words["visits.visitor", language] ?? "",
            now: office.clock.now()
        ).text(visits)
        return Reply(
            bytes: ByteBuffer(string: text),
            contentType: "text/calendar; charset=utf-8"
        )
    }
}

/// The calendar's address, ready to read.
struct CalendarView: Sendable {
    let path: String
    let hasFeed: Bool
    let since: String
    /// Shown once, when it was made.
    let address: String?
}
