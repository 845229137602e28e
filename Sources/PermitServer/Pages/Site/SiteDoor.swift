import HTTPTypes
import PermitOffice
import Permits

/// Lets people in to pages: knows their session, and refuses forms that are not theirs.
struct SiteDoor: Sendable {
    let sessions: SessionBook
    /// Logins under way.
    let flows: LoginFlows
    /// The broker that people log in with; nil when none is connected.
    let broker: (any LoginBroker)?
    /// What people are filling in.
    let drafts = DraftBook()

    /// The session that a browser names, if it still runs; asking keeps it alive.
    func session(of headers: HTTPFields, at now: Instant) -> Session? {
        SessionCookie.value(.session, in: headers).flatMap { sessions.find($0, at: now) }
    }

    /// Where to send somebody who may not come in yet; nil for who may.
    ///
    /// - Throws: ``Problem`` when another login would not help: the role may not come here, or the
    ///   form is not one that this session was given.
    func refuse(
        _ route: PageRoute,
        _ call: Call,
        _ form: Query,
        _ session: Session?
    ) throws(Problem) -> String? {
        if route.method == .post {
            guard Self.comesFromHere(call.headers) else { throw .foreignForm }
        }
        guard route.who != .everyone else { return nil }
        guard let session else { return Self.login(then: route.method == .get ? call.path : nil) }
        guard route.who.admits(session.caller.role) else { throw .forbidden }
        if route.method == .post {
            let key = form.items.first { $0.name == "sleutel" }?.value ?? ""
            guard session.acceptsForm(with: key) else { throw .foreignForm }
        }
        return nil
    }

    /// Keeps what was typed in a form whose login ended by itself meanwhile, for its writer alone.
    ///
    /// The form must carry the key of the session that ended: nobody else can have anything kept.
    ///
    /// - Returns: Where to go on after the login; nil when nothing is kept.
    func keep(_ page: PageCall, of route: PageRoute, at now: Instant) -> String? {
        guard page.session == nil, let keep = route.keep,
            let id = SessionCookie.value(.session, in: page.call.headers),
            let session = sessions.lapsed(id, at: now), route.who.admits(session.caller.role),
            session.acceptsForm(with: page.form.items.first { $0.name == "sleutel" }?.value ?? "")
        else { return nil }
        return keep(session.caller, page)
    }

    /// The way to the login, and back to this page after it.
    static func login(then path: String?) -> String {
        guard let path else { return "/inloggen" }
        let plain = path.hasPrefix("/en/") ? String(path.dropFirst(3)) : path
        return "/inloggen?verder=" + plain
    }

    /// Opens a session under a new name, and sends the browser on with it.
    ///
    /// It goes to where somebody wanted to go, or to where their role begins; the session that the
    /// browser had until now ends.
    func open(
        _ identity: EstablishedIdentity,
        next: String?,
        _ call: PageCall,
        at now: Instant
    ) throws(Problem) -> PageReply {
        let before = SessionCookie.value(.session, in: call.call.headers)
        guard let id = sessions.open(identity, replacing: before, at: now) else {
            throw .tooManySessions
        }
        let path = next ?? Navigation.home(of: identity.caller.role)
        var headers: HTTPFields = [.location: call.language.address(of: path)]
        headers.append(SessionCookie.set(.session, id))
        return .other(Reply(status: .seeOther, headers: headers))
    }

    /// Whether a form was sent by a page of this site, as the browser tells.
    ///
    /// `Sec-Fetch-Site` says so in every present browser; `Origin` in older ones. One that tells
    /// neither is held to the key of the session alone.
    private static func comesFromHere(_ headers: HTTPFields) -> Bool {
        if let site = headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = headers[.origin] else { return true }
        return origin.split(separator: "/").last.map(String.init) == headers[.host]
    }
}

extension Problem {
    /// 403: a form from another site, or from another session.
    static let foreignForm = Problem(
        status: .forbidden,
        code: "formulierVerlopen",
        title: "Dit formulier is verlopen",
        detail: "Ga terug, laad de bladzijde opnieuw en vul het formulier nog een keer in."
    )
}

extension Problem {
    /// 503: nobody can log in now, because too many have.
    fileprivate static let tooManySessions = Problem(
        status: .serviceUnavailable,
        code: "teDruk",
        title: "Het is nu te druk",
        detail: "Er zijn nu te veel mensen ingelogd. Probeer het over een kwartier opnieuw.",
        headers: [.retryAfter: "900"]
    )
}
