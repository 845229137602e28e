import HTTPTypes
import PermitOffice
import Permits

/// Who may sign visitors on for the holder, and for whom somebody may do so.
///
/// | page | who | does |
/// |---|---|---|
/// | GET, POST /bezoek/{id}/machtigingen | holder | lists them, invites one; the code is told once |
/// | POST …/machtigingen/{gemachtigde}/beeindigen | holder | ends one at once |
/// | GET, POST /bezoek/machtiging | resident | what one may use for others; accepts a code |
/// | POST /bezoek/machtiging/{machtiging}/beeindigen | delegate | gives one up |
struct DelegatePages: Sendable {
    let office: Office
    let attempts: AttemptLimit

    var routes: [PageRoute] {
        let delegates = "/bezoek/{id}/machtigingen"
        let own = "/bezoek/machtiging"
        let who = VisitorPages.residents
        return [
            .get(delegates, who: who) { .page(try await page($0)) },
            .post(delegates, who: who, invite),
            .post("\(delegates)/{gemachtigde}/beeindigen", who: who, end),
            .get(own, who: who) { .page(try await ownPage($0)) },
            .post(own, who: who, accept),
            .post("\(own)/{machtiging}/beeindigen", who: who, leave),
        ]
    }

    private func page(
        _ call: PageCall,
        _ fields: FormFields = FormFields(),
        code: String? = nil
    ) async throws -> SitePage {
        let words = VisitWords(call, office)
        let found = try await office.delegates(of: call.reference(), for: call.signedIn()).value()
        let view = DelegatesView(
            path: call.language.address(of: try call.schemePath()),
            code: code,
            codeDays: String(Delegate.invitationDays),
            delegates: found.map { delegate in
                DelegatesView.Row(
                    reference: delegate.reference.text,
                    name: delegate.name,
                    state: Self.state(of: delegate, words)
                )
            },
            hasDelegates: !found.isEmpty,
            fields: fields
        )
        return SitePage("delegates", view)
    }

    private static func state(of delegate: Delegate, _ words: VisitWords) -> String {
        switch delegate.state {
        case .invited(let until):
            words.call.word("delegates.invited", ["day": words.date(until)])
        case .active(let since): words.call.word("delegates.active", ["day": words.date(since)])
        }
    }

    private func invite(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let name = form.required("naam", maxLength: VisitorsAPI.nameMax, else: "fault.name")
        guard let name, form.faults.isEmpty else {
            return .page(try await page(call, form.fields).with(form.faults))
        }
        let outcome = try await office.invite(name, to: call.reference(), by: call.signedIn())
        if case .refused(let refusal) = outcome {
            let fault = VisitWords(call, office).fault(refusal)
            return .page(try await page(call, form.fields).with([fault], status: .conflict))
        }
        return .page(try await page(call, code: try outcome.value().code))
    }

    private func end(_ call: PageCall) async throws -> PageReply {
        try await office.end(
            delegate: call.reference("gemachtigde"),
            of: call.reference(),
            by: call.signedIn()
        ).value()
        return .redirect(try call.schemePath() + "/machtigingen")
    }

    private func ownPage(
        _ call: PageCall,
        _ fields: FormFields = FormFields()
    ) async throws -> SitePage {
        let words = VisitWords(call, office)
        let policy = office.policy(at: words.now)
        let page = PageRange(number: 1, size: 50)
        let found = try await office.delegations(of: call.signedIn(), page: page)
        let view = DelegationsView(
            delegations: found.map { delegation in
                DelegationsView.Row(
                    reference: delegation.reference.text,
                    path: call.language.address(of: "/bezoek/" + delegation.scheme.text),
                    zone: policy.zone(delegation.zone)?.name ?? delegation.zone.text,
                    since: words.date(delegation.since)
                )
            },
            hasDelegations: !found.isEmpty,
            fields: fields
        )
        return SitePage("delegations", view)
    }

    private func accept(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let typed = form.required("code", maxLength: 40, else: "fault.code")
        guard let code = typed, form.faults.isEmpty else {
            return .page(try await ownPage(call, form.fields).with(form.faults))
        }
        let caller = try call.signedIn()
        let outcome = try await attempts.attempt(code, isWrong: \.isWrongSecret) {
            try await office.accept(code: code, by: caller)
        }
        if case .refused(let refusal) = outcome {
            let fault = VisitWords(call, office).fault(refusal)
            return .page(try await ownPage(call, form.fields).with([fault], status: .conflict))
        }
        return .redirect("/bezoek/" + (try outcome.value().scheme.text))
    }

    private func leave(_ call: PageCall) async throws -> PageReply {
        try await office.leave(delegation: call.reference("machtiging"), by: call.signedIn())
            .value()
        return .redirect("/bezoek/machtiging")
    }
}

/// Who may use a scheme, ready to read.
struct DelegatesView: Sendable {
    let path: String
    /// The code of a new invitation, shown this once.
    let code: String?
    let codeDays: String
    let delegates: [Row]
    let hasDelegates: Bool
    let fields: FormFields

    /// One person.
    struct Row: Sendable {
        let reference: String
        let name: String
        let state: String
    }
}

/// What somebody may use for others, ready to read.
struct DelegationsView: Sendable {
    let delegations: [Row]
    let hasDelegations: Bool
    let fields: FormFields

    /// One scheme.
    struct Row: Sendable {
        let reference: String
        let path: String
        let zone: String
        let since: String
    }
}
