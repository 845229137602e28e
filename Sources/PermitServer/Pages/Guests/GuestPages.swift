import HTTPTypes
import PermitOffice
import Permits

/// Visitors who sign themselves on with a link or QR code of their host; nobody logs in here.
///
/// A QR code can only hold an address, so the secret stands in the path of the link. The first
/// answer takes it out again: it moves into a cookie of the browser and shows `/gast`. The log
/// knows the path's template alone, and `Referrer-Policy: no-referrer` tells it to no other site.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /gast/{sleutel} | everyone | takes the secret in and goes on to /gast |
/// | GET /gast | everyone | the form, or how far the request is |
/// | POST /gast | who has a link | asks for a visit with a plate |
/// | POST /gast/link | everyone | takes in a link that was typed |
/// | POST /gast/opnieuw | who has a link | forgets the request, for another car |
struct GuestPages: Sendable {
    let office: Office
    let attempts: AttemptLimit

    var routes: [PageRoute] {
        [
            .get("/gast/{sleutel}", who: .everyone, take),
            .get("/gast", who: .everyone) { .page(try await page($0)) },
            .post("/gast", who: .everyone, ask),
            .post("/gast/link", who: .everyone, type),
            .get("/gast/link", who: .everyone) { _ in .redirect("/gast") },
            .post("/gast/opnieuw", who: .everyone, again),
        ]
    }

    private func take(_ call: PageCall) async throws -> PageReply {
        let secret = try call.call.parameter("sleutel", GuestCookie.secret)
        return show(GuestCookie(secret: secret), call)
    }

    private func type(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let typed = form.required("link", maxLength: 300, else: "fault.guestLink")
        guard let secret = typed.flatMap(GuestCookie.secret) else {
            form.fault("link", "fault.guestLink")
            return .page(try await page(call, form.fields, asksLink: true).with(form.faults))
        }
        return show(GuestCookie(secret: secret), call)
    }

    private func again(_ call: PageCall) async throws -> PageReply {
        guard let cookie = GuestCookie(call.call.headers) else { return .redirect("/gast") }
        return show(GuestCookie(secret: cookie.secret), call)
    }

    /// Keeps the cookie and shows the page without a secret in its address.
    private func show(_ cookie: GuestCookie, _ call: PageCall) -> PageReply {
        var headers: HTTPFields = [.location: call.language.address(of: "/gast")]
        headers.append(cookie.field)
        return .other(Reply(status: .seeOther, headers: headers))
    }

    private func page(
        _ call: PageCall,
        _ fields: FormFields = FormFields(),
        asksLink: Bool = false
    ) async throws -> SitePage {
        let words = VisitWords(call, office)
        guard !asksLink, let cookie = GuestCookie(call.call.headers) else {
            return SitePage("guest", GuestPageView(fields, words))
        }
        if let request = cookie.request.flatMap(Reference.init) {
            let outcome = try await attempts.attempt(cookie.secret, isWrong: \.isWrongSecret) {
                try await office.guestState(secret: cookie.secret, request: request)
            }
            if case .done(let state) = outcome {
                return SitePage("guest", GuestPageView(state, fields, words))
            }
        }
        let outcome = try await attempts.attempt(cookie.secret, isWrong: \.isWrongSecret) {
            try await office.guestWelcome(secret: cookie.secret)
        }
        guard case .done(let welcome) = outcome else {
            let fault = words.fault(.secretNotValid)
            let view = GuestPageView(fields, words)
            return SitePage("guest", view).with([fault], status: .notFound)
        }
        return SitePage("guest", GuestPageView(welcome, fields, words))
    }

    private func ask(_ call: PageCall) async throws -> PageReply {
        guard let cookie = GuestCookie(call.call.headers) else { return .redirect("/gast") }
        let form = FormReader(call)
        let plate = form.plate()
        let name = form.text("naam", maxLength: VisitorsAPI.nameMax)
        let now = office.clock.now()
        let reader = MomentReader(form, office.civil, today: office.civil.day(of: now))
        let end = reader.end(after: nil, now: now)
        guard let plate, form.faults.isEmpty else {
            return .page(try await page(call, form.fields).with(form.faults))
        }
        let wish = SessionWish(plate: plate, end: end)
        let outcome = try await attempts.attempt(cookie.secret, isWrong: \.isWrongSecret) {
            try await office.ask(secret: cookie.secret, wish, named: name)
        }
        switch outcome {
        case .done(let view):
            guard let request = view.reference else {
                let words = VisitWords(call, office)
                return .page(SitePage("guest", GuestPageView(view, FormFields(), words)))
            }
            return show(GuestCookie(secret: cookie.secret, request: request.text), call)
        case .refused(let refusal):
            let fault = VisitWords(call, office).fault(refusal)
            return .page(try await page(call, form.fields).with([fault], status: .conflict))
        case .notFound, .versionChanged: throw Problem.notFound
        }
    }
}
