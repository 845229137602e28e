import HTTPTypes
import PermitOffice
import Permits

/// Links with which visitors sign themselves on, as the household sees them.
///
/// | page | who | does |
/// |---|---|---|
/// | GET, POST /bezoek/{id}/gasten | holder | lists links, makes one; its secret is told once |
/// | POST …/gasten/{gastlink}/beeindigen | holder | ends one |
/// | POST /bezoek/{id}/verzoeken/{verzoek}/goedkeuren | holder | signs the visitor on |
/// | POST /bezoek/{id}/verzoeken/{verzoek}/afwijzen | holder | says no |
struct GuestLinkPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        let links = "/bezoek/{id}/gasten"
        let request = "/bezoek/{id}/verzoeken/{verzoek}"
        let who = VisitorPages.residents
        return [
            .get(links, who: who) { .page(try await page($0)) },
            .post(links, who: who, make),
            .post("\(links)/{gastlink}/beeindigen", who: who, end),
            .post("\(request)/goedkeuren", who: who, approve),
            .get("\(request)/goedkeuren", who: who) { .redirect(try $0.schemePath()) },
            .post("\(request)/afwijzen", who: who, decline),
            .get("\(request)/afwijzen", who: who) { .redirect(try $0.schemePath()) },
        ]
    }

    private func page(
        _ call: PageCall,
        _ fields: FormFields? = nil,
        secret: String? = nil
    ) async throws -> SitePage {
        let words = VisitWords(call, office)
        let links = try await office.guestLinks(of: call.reference(), for: call.signedIn()).value()
        let tomorrow = words.now.adding(minutes: 24 * 60)
        let address = secret.map { call.call.origin + call.language.address(of: "/gast/\($0)") }
        let view = GuestLinksView(
            path: call.language.address(of: try call.schemePath()),
            made: address.map { GuestLinksView.Made(address: $0, code: QRView($0)) },
            links: links.map { GuestLinksView.Row($0, words) },
            hasLinks: !links.isEmpty,
            fields: fields
                ?? FormFields(["einddag": words.typed(day: tomorrow), "keren": "1"]),
            approval: FormChoice(
                "goedkeuring",
                chosen: call.value("goedkeuring") ?? "ja",
                [
                    ("ja", call.word("guests.askMe"), call.word("guests.askMeHint")),
                    ("nee", call.word("guests.atOnce"), call.word("guests.atOnceHint")),
                ]
            )
        )
        return SitePage("guest-links", view)
    }

    private func make(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        guard let wish = GuestLinkWish(form, office) else {
            return .page(try await page(call, form.fields).with(form.faults))
        }
        let outcome = try await office.makeGuestLink(
            wish,
            under: call.reference(),
            by: call.signedIn()
        )
        if case .refused(let refusal) = outcome {
            let fault = VisitWords(call, office).fault(refusal)
            return .page(try await page(call, form.fields).with([fault], status: .conflict))
        }
        return .page(try await page(call, secret: try outcome.value().secret))
    }

    private func end(_ call: PageCall) async throws -> PageReply {
        try await office.end(
            guestLink: call.reference("gastlink"),
            of: call.reference(),
            by: call.signedIn()
        ).value()
        return .redirect(try call.schemePath() + "/gasten")
    }

    private func approve(_ call: PageCall) async throws -> PageReply {
        let outcome = try await office.approve(
            guestRequest: call.reference("verzoek"),
            under: call.reference(),
            by: call.signedIn()
        )
        switch outcome {
        case .done(.registered(let done)):
            let visit = done.visit.reference.text
            return .redirect(try call.schemePath() + "/bezoeken/\(visit)")
        case .done(.notNeeded(let reason)):
            let screen = try await call.screen(of: office)
            let view = NotNeededView(reason, screen, nil, VisitWords(call, office))
            return .page(SitePage("visit-not-needed", view))
        case .refused(let refusal): return try await refused(refusal, call)
        case .notFound, .versionChanged: throw Problem.notFound
        }
    }

    private func decline(_ call: PageCall) async throws -> PageReply {
        let outcome = try await office.decline(
            guestRequest: call.reference("verzoek"),
            under: call.reference(),
            by: call.signedIn()
        )
        if case .refused(let refusal) = outcome { return try await refused(refusal, call) }
        try outcome.value()
        return .redirect(try call.schemePath())
    }

    /// The screen again, where the visitor still waits, with what is against it.
    private func refused(_ refusal: OfficeRefusal, _ call: PageCall) async throws -> PageReply {
        let words = VisitWords(call, office)
        let screen = try await call.screen(of: office)
        let view = ScreenView(screen, others: [], fields: nil, words)
        let page = SitePage("visitors", view)
        return .page(page.with([words.fault(refusal)], status: .conflict))
    }
}

extension GuestLinkWish {
    /// Reads the form for a link; nil when something is wrong with it.
    fileprivate init?(_ form: FormReader, _ office: Office) {
        let today = office.civil.day(of: office.clock.now())
        let name = form.text("naam", maxLength: VisitorsAPI.nameMax)
        let approval = form.choice(
            "goedkeuring",
            else: "fault.approval",
            ["ja": true, "nee": false]
        )
        let day = form.required("einddag", maxLength: 20, else: "fault.day")
            .flatMap { TypedTime.day($0, today: today) }
        if day == nil { form.fault("einddag", "fault.day") }
        let uses = form.required("keren", maxLength: 3, else: "fault.uses").flatMap(Int.init)
        if !(1...GuestLink.usesMax).contains(uses ?? 0) { form.fault("keren", "fault.uses") }
        guard let approval, let day, let uses, form.faults.isEmpty else { return nil }
        self.init(
            name: name,
            needsApproval: approval,
            // The whole of the last day counts.
            validUntil: office.civil.start(of: day.adding(days: 1)).adding(seconds: -1),
            uses: uses
        )
    }
}

/// The links of a household, ready to read.
struct GuestLinksView: Sendable {
    let path: String
    /// The link that was just made, shown this once.
    let made: Made?
    let links: [Row]
    let hasLinks: Bool
    let fields: FormFields
    let approval: FormChoice

    /// A new link as text and as a code to photograph.
    struct Made: Sendable {
        let address: String
        let code: QRView?
    }

    /// A link that counts.
    struct Row: Sendable {
        let reference: String
        let name: String
        let about: String

        init(_ link: GuestLink, _ words: VisitWords) {
            reference = link.reference.text
            name = link.name ?? words.call.word("guests.unnamed")
            about = words.call.word(
                link.needsApproval ? "guests.rowAsks" : "guests.rowAtOnce",
                ["left": String(link.usesLeft), "day": words.date(link.validUntil)]
            )
        }
    }
}
