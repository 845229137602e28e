import HTTPTypes
import PermitOffice
import Permits

/// Applying, and following what one applied for.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /aanvragen | burger, bedrijf | the applications so far, and what is not sent yet |
/// | GET /aanvragen/nieuw | burger, bedrijf | what can be applied for now, and why not |
/// | POST /aanvragen/nieuw | burger, bedrijf | begins |
/// | POST /aanvragen/nieuw/einde | burger, bedrijf | forgets what was filled in |
///
/// The steps stand in ``StepPages`` and ``CheckPages``; one application in ``ApplicationPages``
/// and ``AnswerPages``; in a demonstration ``DemoPaymentPages`` takes the money.
struct ApplyingPages: Sendable {
    let office: Office
    let drafts: DraftBook
    let demo: DemoControls?

    static let holders: Access = [.burger, .bedrijf]
    static let listPath = "/aanvragen"
    static let choicePath = "/aanvragen/nieuw"
    static let stopPath = "/aanvragen/nieuw/einde"
    static let sendingPath = "/aanvragen/nieuw/verzending"

    /// The page of one application.
    static func path(_ application: Reference) -> String { "\(listPath)/\(application.text)" }

    /// The page that says that an application came in.
    static func sentPath(_ application: Reference) -> String { path(application) + "/verzonden" }

    var routes: [PageRoute] {
        let own: [PageRoute] = [
            .get(Self.listPath, who: Self.holders, list),
            .get(Self.choicePath, who: Self.holders) { .page(try await choice($0)) },
            .post(Self.choicePath, who: Self.holders, begin),
            .post(Self.stopPath, who: Self.holders, stop),
        ]
        let money = demo.map { DemoPaymentPages(office: office, controls: $0).routes }
        return own + StepPages(office: office, drafts: drafts).routes
            + CheckPages(office: office, drafts: drafts).routes
            + ApplicationPages(office: office, isDemo: demo != nil).routes
            + AnswerPages(office: office, drafts: drafts).routes + (money ?? [])
    }

    private func list(_ call: PageCall) async throws -> PageReply {
        let caller = try call.signedIn()
        let number = call.value("pagina").flatMap { Int($0) }.map { min(max($0, 1), 1000) } ?? 1
        let page = PageRange(number: number)
        let found = try await office.applications(for: caller, page: page)
        let draft = drafts.draft(of: try call.holder(), at: office.clock.now())
        let view = ApplicationListView(
            found,
            page,
            draft,
            call,
            TimeWords(call.language, office.civil)
        )
        return .page(SitePage("apply-list", view))
    }

    private func choice(_ call: PageCall, faults: [FormFault] = []) async throws -> SitePage {
        let holder = try call.holder()
        let rooms = try await office.room(for: holder)
        let policy = office.policy(at: office.clock.now())
        let draft = drafts.draft(of: holder, at: office.clock.now())
        let view = ChoiceView(rooms, policy, draft, call, faults)
        return SitePage("apply-choice", view)
            .with(faults, status: faults.isEmpty ? .ok : .badRequest)
    }

    /// Goes on with what somebody was filling in, when it is the same kind.
    private func begin(_ call: PageCall) async throws -> PageReply {
        let holder = try call.holder()
        let now = office.clock.now()
        let offered = try await office.room(for: holder).map(\.product)
        guard let product = call.value("soort").flatMap(ProductKind.init),
            offered.contains(product)
        else {
            let fault = FormFault(field: "soort", text: call.word("apply.fault.product"))
            return .page(try await choice(call, faults: [fault]))
        }
        let found = drafts.draft(of: holder, at: now)
        let draft = found.flatMap { $0.product == product ? $0 : nil } ?? ApplicationDraft(product)
        drafts.keep(draft, of: holder, at: now)
        return .redirect(draft.steps[0].path)
    }

    private func stop(_ call: PageCall) throws -> PageReply {
        drafts.dropDraft(of: try call.holder(), at: office.clock.now())
        return .redirect(Self.listPath)
    }
}

extension PageCall {
    /// The person or company that is logged in.
    func holder() throws(Problem) -> Holder {
        guard let holder = try signedIn().holder else { throw .forbidden }
        return holder
    }

    /// What the office had against it, as a fault of the whole form.
    func fault(_ problem: Problem) -> FormFault {
        refusal(problem, in: "application.refused")
    }
}
