import HTTPTypes
import PermitOffice
import Permits

/// Logging in and out.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /inloggen | everyone | offers the ways to log in; in a demonstration the people |
/// | POST /inloggen | everyone | demonstration only: logs in as one of them |
/// | GET /inloggen/{middel} | everyone | sends the browser to the broker |
/// | GET /inloggen/terug | everyone | takes the browser back from the broker |
/// | POST /sessie | whoever is logged in | keeps the session alive |
/// | POST /uitloggen | whoever is logged in | ends the session here and at the broker |
/// | GET /uitgelogd | everyone | says so |
struct LoginPages: Sendable {
    let office: Office
    let door: SiteDoor
    let demo: DemoPeople?

    static let anyone: Access = [.burger, .bedrijf, .behandelaar, .beheerder, .handhaver]

    var routes: [PageRoute] {
        [
            .get("/inloggen", who: .everyone, choose),
            .post("/sessie", who: Self.anyone, extend),
            .post("/uitloggen", who: Self.anyone, logOut),
            .get("/uitgelogd", who: .everyone) { _ in .page(SitePage("logged-out")) },
        ] + (demo == nil ? brokerRoutes : [.post("/inloggen", who: .everyone, logInAsDemo)])
    }

    private var brokerRoutes: [PageRoute] {
        let broker = BrokerLogin(office: office, door: door)
        return [
            .get("/inloggen/{middel}", who: .everyone, broker.begin),
            .get("/inloggen/terug", who: .everyone, broker.complete),
        ]
    }

    private func choose(_ call: PageCall) async throws -> PageReply {
        if let session = call.session, call.value("verder") == nil {
            return .redirect(Navigation.home(of: session.caller.role))
        }
        return .page(page(call))
    }

    private func page(_ call: PageCall, faults: [FormFault] = []) -> SitePage {
        let view = LoginView(
            next: Self.next(call) ?? "",
            isDemo: demo != nil,
            means: (door.broker?.means ?? []).map { means in
                LoginView.Means(
                    name: means.rawValue,
                    label: call.word("login.\(means.rawValue)")
                )
            },
            hasMeans: door.broker != nil,
            people: demo?.groups(call.language) ?? [],
            fields: FormFields(call.values, faults: faults)
        )
        return SitePage("login", view).with(faults, status: faults.isEmpty ? .ok : .badRequest)
    }

    private func logInAsDemo(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let typed = form.text("anders") ?? form.text("persoon")
        guard let token = typed, let caller = DemoIdentities.caller(token: token) else {
            form.fault(typed == nil ? "" : "anders", "fault.demoPerson")
            return .page(page(call, faults: form.faults))
        }
        let now = office.clock.now()
        let identity = EstablishedIdentity(
            caller: caller,
            means: caller.means,
            level: .substantial,
            at: now
        )
        try await office.noteLogin(of: caller)
        return try door.open(identity, next: Self.next(call), call, at: now)
    }

    /// A request keeps a session alive by itself; this one does nothing else.
    private func extend(_ call: PageCall) async throws -> PageReply {
        let caller = try call.signedIn()
        return .redirect(Self.next(call) ?? Navigation.home(of: caller.role))
    }

    private func logOut(_ call: PageCall) async throws -> PageReply {
        var place = call.language.address(of: "/uitgelogd")
        if let id = SessionCookie.value(.session, in: call.call.headers),
            let closed = door.sessions.close(id)
        {
            try await office.noteLogout(of: closed.caller)
            closed.caller.holder.map(door.drafts.forget)
            place = await door.broker?.endSession(of: closed.identity) ?? place
        }
        var headers: HTTPFields = [.location: place]
        headers.append(SessionCookie.clear(.session))
        headers.append(HTTPField(name: .clearSiteData, value: "\"cache\", \"storage\""))
        return .other(Reply(status: .seeOther, headers: headers))
    }

    /// Where to go after the login: a path of this site, without a language and without a query.
    private static func next(_ call: PageCall) -> String? {
        guard let path = call.value("verder") else { return nil }
        return path.wholeMatch(of: /(\/[A-Za-z0-9_~-]+)+/) == nil ? nil : path
    }
}

extension Caller {
    /// By which means somebody like this logs in.
    fileprivate var means: LoginMeans {
        switch self {
        case .citizen: .digid
        case .company: .eherkenning
        case .officer: .staff
        }
    }
}

/// What the page to log in shows.
struct LoginView: Sendable {
    let next: String
    let isDemo: Bool
    let means: [Means]
    let hasMeans: Bool
    let people: [DemoPeople.Group]
    let fields: FormFields

    /// One way to log in.
    struct Means: Sendable {
        let name: String
        let label: String
    }
}
