import HTTPTypes
import PermitOffice
import Permits

/// Puts a page in its frame and makes the answer of it.
struct PagePress: Sendable {
    let office: Office
    let isDemo: Bool

    /// The page as an answer: in which language, at which path without language, for whom.
    func page(_ page: SitePage, _ language: Language, path: String, _ session: Session?) -> Reply {
        let frame = frame(language, path, session, page.faults)
        var reply = Reply.html(
            PageTemplates.shipped.html(page, in: frame),
            status: page.status,
            contentSecurityPolicy: SecurityPolicy.page
        )
        for field in page.headers { reply.headers.append(field) }
        return reply
    }

    /// A refusal as a page that says what happened and what helps.
    func refusal(
        _ problem: Problem,
        _ language: Language,
        path: String,
        _ session: Session?
    ) -> Reply {
        let view = RefusalView(problem, language, home: session.map { $0.caller.role })
        var reply = page(
            SitePage("refusal", view, status: problem.status),
            language,
            path: path,
            session
        )
        for field in problem.headers { reply.headers.append(field) }
        return reply
    }

    /// The bar at the top; of pages that lie in each other, the innermost is the current one.
    private func navigation(
        _ role: Role?,
        _ path: String,
        _ language: Language
    ) -> [PageFrame.Link] {
        let items = Navigation.items(for: role)
        let current = items.map(\.path).filter { place in
            path == place || place != "/" && path.hasPrefix(place + "/")
        }.max { $0.utf8.count < $1.utf8.count }
        return items.map { item in
            PageFrame.Link(
                path: language.address(of: item.path),
                label: SiteWords.shipped[item.key, language] ?? item.key,
                isCurrent: item.path == current
            )
        }
    }

    private func frame(
        _ language: Language,
        _ path: String,
        _ session: Session?,
        _ faults: [FormFault]
    ) -> PageFrame {
        let municipality = office.shelf.municipality
        let other = language.other
        let now = office.clock.now()
        return PageFrame(
            language: language,
            languageCode: language.rawValue,
            base: language.base,
            home: language.address(of: "/"),
            municipality: municipality.name,
            phone: municipality.contact.phone,
            isDemo: isDemo,
            demoClock: isDemo ? TimeWords(language, office.civil).moment(now) : nil,
            otherLanguage: PageFrame.OtherLanguage(
                code: other.rawValue,
                name: other.ownName,
                path: other.address(of: path)
            ),
            account: session.map { account($0, now, language) },
            navigation: navigation(session?.caller.role, path, language),
            key: session?.csrfToken ?? "",
            hasFaults: !faults.isEmpty,
            faults: faults.map { fault in
                PageFrame.FaultLink(
                    field: fault.field.isEmpty ? nil : fault.field,
                    text: fault.text
                )
            }
        )
    }

    private func account(
        _ session: Session,
        _ now: Instant,
        _ language: Language
    ) -> PageFrame.Account {
        PageFrame.Account(
            name: SiteWords.shipped["account.\(session.caller.role.rawValue)", language] ?? "",
            endsAt: TimeWords(language, office.civil).time(session.end),
            secondsLeft: max(0, session.end.seconds - now.seconds)
        )
    }
}

/// A refusal as people read it.
struct RefusalView: Sendable {
    let title: String
    let detail: String
    /// Everything that is wrong with what was sent.
    let faults: [String]
    /// Where to go from here.
    let home: String
    let hasFaults: Bool

    init(_ problem: Problem, _ language: Language, home role: Role?) {
        let words = SiteWords.shipped
        let key = "refusal.\(problem.code)"
        title = words["\(key).title", language] ?? problem.title
        detail = words["\(key).detail", language] ?? problem.detail
        faults = problem.faults.map(\.reason)
        hasFaults = !faults.isEmpty
        home = language.address(of: role.map(Navigation.home) ?? "/")
    }
}
