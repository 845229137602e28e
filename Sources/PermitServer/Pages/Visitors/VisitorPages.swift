import PermitOffice
import Permits

/// Visitors: signing them on and off, for the holder of a scheme and for delegates.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /bezoek | resident | the one screen, of the own scheme or one lent out |
/// | GET /bezoek/{id} | holder, delegate | the same of this scheme |
/// | POST /bezoek/{id}/starten | holder, delegate | signs a saved plate on, now |
/// | GET, POST /bezoek/{id}/aanmelden | holder, delegate | any plate, now or planned |
/// | GET /bezoek/{id}/bezoeken/{bezoek} | holder, delegate | one visit |
/// | POST …/{bezoek} | holder, delegate | gives it another end |
/// | POST …/{bezoek}/stoppen | holder, delegate | ends it or calls it off |
///
/// What the holder alone does stands in ``SavedPlatePages``, ``DelegatePages``, ``GuestLinkPages``,
/// ``TelephonePages``, ``CalendarPages`` and ``HistoryPages``.
struct VisitorPages: Sendable {
    let office: Office
    let attempts: AttemptLimit

    /// What is no page: the calendar's feed, and what makes the screen an app.
    var endpoints: [Endpoint] {
        CalendarPages(office: office, attempts: attempts).endpoints + InstallableApp.endpoints
    }

    /// Who may come to the pages; what of a scheme they may do is found out there.
    static let residents: Access = [.burger, .bedrijf]

    var routes: [PageRoute] {
        ScreenPages(office: office).routes
            + SignOnPages(office: office).routes
            + VisitPages(office: office).routes
            + SavedPlatePages(office: office).routes
            + DelegatePages(office: office, attempts: attempts).routes
            + GuestLinkPages(office: office).routes
            + TelephonePages(office: office).routes
            + CalendarPages(office: office, attempts: attempts).routes
            + HistoryPages(office: office).routes
            + GuestPages(office: office, attempts: attempts).routes
    }
}

extension PageCall {
    /// The path of a scheme's screen, without language.
    func schemePath() throws(Problem) -> String {
        "/bezoek/" + (try reference().text)
    }

    /// The screen of the scheme that the path names.
    ///
    /// - Throws: ``Problem/notFound`` for who has no role there.
    func screen(of office: Office, from start: Instant? = nil) async throws -> VisitorScreen {
        let found = try await office.visitorScreen(reference(), for: signedIn(), from: start)
        guard let found else { throw Problem.notFound }
        return found
    }
}
