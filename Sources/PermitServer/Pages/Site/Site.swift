import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// The office for people: every page, in Dutch under its own path and in English below `/en`.
///
/// A page knows who comes by the session that the browser names; a form must carry the key of
/// that session. Nothing here reads a bearer token, and nothing under `/v1` reads a cookie.
struct Site: Sendable {
    private let office: Office
    private let door: SiteDoor
    private let press: PagePress
    private let routes: [PageRoute]
    /// What is no page and belongs to one.
    private let others: [Endpoint]

    /// Brings the pages together.
    init(
        office: Office,
        door: SiteDoor,
        demo: DemoControls?,
        tally: CheckTally,
        attempts: AttemptLimit
    ) {
        self.office = office
        self.door = door
        press = PagePress(office: office, isDemo: demo != nil)
        let visitors = VisitorPages(office: office, attempts: attempts)
        let parts: [[PageRoute]] = [
            HomePages(office: office).routes,
            ZonePages(office: office).routes,
            StatusPages(office: office).routes,
            StatementPages(office: office).routes,
            LoginPages(office: office, door: door, demo: demo?.people).routes,
            ApplyingPages(office: office, drafts: door.drafts, demo: demo).routes,
            MinePages(office: office).routes,
            OwnExemptionPages(office: office).routes,
            LetterPages(office: office).routes,
            PersonalDataPages(office: office).routes,
            WorkPages(office: office).routes,
            CasePages(office: office).routes,
            ExemptionFilePages(office: office).routes,
            SearchPages(office: office).routes,
            CounterPages(office: office).routes,
            ObjectionPages(office: office).routes,
            AdministrationPages(office: office, tally: tally).routes,
            visitors.routes,
            PatrolPages(office: office, tally: tally).routes,
            FindingPages(office: office, tally: tally).routes,
        ]
        routes = parts.flatMap { $0 }
        others = visitors.endpoints
    }

    /// Every page in every language, and what pages are made of.
    var endpoints: [Endpoint] {
        let pages = Language.allCases.flatMap { language in
            routes.map { endpoint($0, language) }
        }
        return pages + others + Assets.endpoints + [SecurityText(office: office).endpoint]
    }

    /// A refusal as a page, for a browser that asked for one; nil for a program.
    func refusal(_ problem: Problem, path: String, headers: HTTPFields) -> Reply? {
        guard Self.isForPeople(path), Self.wantsPage(headers) else { return nil }
        let language: Language = path == "/en" || path.hasPrefix("/en/") ? .english : .dutch
        let session = door.session(of: headers, at: office.clock.now())
        return press.refusal(problem, language, path: Self.path(path, in: language), session)
    }

    private func endpoint(_ route: PageRoute, _ language: Language) -> Endpoint {
        Endpoint(
            route.method,
            language.base + (route.path == "/" && language != .dutch ? "" : route.path),
            who: .everyone,
            query: nil,
            body: route.body,
            produces: .html
        ) { call in
            do {
                return try await answer(route, call, language)
            } catch {
                guard let problem = Problem(error) else { throw error }
                let session = door.session(of: call.headers, at: office.clock.now())
                let path = Self.path(call.path, in: language)
                return press.refusal(problem, language, path: path, session)
            }
        }
    }

    private func answer(
        _ route: PageRoute,
        _ call: Call,
        _ language: Language
    ) async throws -> Reply {
        let now = office.clock.now()
        let session = door.session(of: call.headers, at: now)
        let form = try PageForm(route, call)
        let page = PageCall(
            call: call,
            language: language,
            session: session,
            form: form.fields,
            words: .shipped,
            files: form.files
        )
        if let refused = try door.refuse(route, call, form.fields, session) {
            let kept = door.keep(page, of: route, at: now)
            return redirect(to: kept.map(SiteDoor.login) ?? refused, language)
        }
        switch try await route.answer(page) {
        case .page(let content):
            return press.page(content, language, path: Self.path(call.path, in: language), session)
        case .redirect(let path): return redirect(to: path, language)
        case .other(let reply): return reply
        }
    }

    private func redirect(to path: String, _ language: Language) -> Reply {
        Reply(status: .seeOther, headers: [.location: language.address(of: path)])
    }

    /// The path of a page without its language.
    private static func path(_ path: String, in language: Language) -> String {
        let rest = path.dropFirst(language.base.utf8.count)
        return rest.isEmpty ? "/" : String(rest)
    }

    private static func isForPeople(_ path: String) -> Bool {
        !["/v1/", "/demo/", "/health/", "/metrics"].contains { path.hasPrefix($0) }
    }

    /// Whether the client asks for a page by name: programs that take anything get a problem.
    private static func wantsPage(_ headers: HTTPFields) -> Bool {
        headers[.accept]?.lowercased().contains("text/html") ?? false
    }
}

extension Language {
    /// The address of a page in this language, by its path without language.
    func address(of path: String) -> String {
        if self == .dutch { return path }
        if path == "/" { return base }
        return path.hasPrefix("/?") ? base + path.dropFirst() : base + path
    }
}
