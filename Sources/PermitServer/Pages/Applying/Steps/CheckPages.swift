import HTTPTypes
import PermitOffice
import Permits

/// All answers together, and the button that sends them.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /aanvragen/nieuw/controle | burger, bedrijf | shows what is sent and what to expect |
/// | POST /aanvragen/nieuw/verzending | burger, bedrijf | applies; a second time it does nothing |
struct CheckPages: Sendable {
    let office: Office
    let drafts: DraftBook

    var routes: [PageRoute] {
        [
            .get(ApplyingStep.check.path, who: ApplyingPages.holders, show),
            PageRoute.post(ApplyingPages.sendingPath, who: ApplyingPages.holders, send)
                .keeping { _, _ in ApplyingStep.check.path },
        ]
    }

    private func show(_ call: PageCall) async throws -> PageReply {
        let holder = try call.holder()
        let now = office.clock.now()
        guard var draft = drafts.draft(of: holder, at: now) else {
            return .redirect(ApplyingPages.choicePath)
        }
        let reader = StepReader(office: office, call: call, draft: draft, holder: holder)
        if let open = reader.firstOpen(before: .check) { return .redirect(open.path) }
        if !draft.wasChecked {
            draft.wasChecked = true
            drafts.keep(draft, of: holder, at: now)
        }
        return .page(try await page(reader))
    }

    private func page(_ reader: StepReader) async throws -> SitePage {
        let outlook = try await office.outlook(for: reader.request)
        return SitePage(ApplyingStep.check.template, CheckView(reader, outlook))
    }

    private func send(_ call: PageCall) async throws -> PageReply {
        let holder = try call.holder()
        let caller = try call.signedIn()
        guard let id = call.value("concept").flatMap(Reference.init) else {
            return .redirect(ApplyingPages.choicePath)
        }
        if let draft = drafts.draft(of: holder, at: office.clock.now()), draft.id == id {
            let reader = StepReader(office: office, call: call, draft: draft, holder: holder)
            if let open = reader.firstOpen(before: .check) { return .redirect(open.path) }
        }
        switch try await turn(id, of: holder) {
        case .done(let application): return .redirect(ApplyingPages.sentPath(application))
        case .underway, .unknown: return .redirect(ApplyingPages.listPath)
        case .now(let draft):
            let reader = StepReader(office: office, call: call, draft: draft, holder: holder)
            return try await apply(reader, by: caller)
        }
    }

    private func apply(_ reader: StepReader, by caller: Caller) async throws -> PageReply {
        let (holder, id) = (reader.holder, reader.draft.id)
        do {
            let application = try await office.apply(reader.request, by: caller)
            let reference = application.reference
            drafts.finishSending(id, of: holder, as: reference, at: office.clock.now())
            return .redirect(ApplyingPages.sentPath(reference))
        } catch {
            drafts.finishSending(id, of: holder, as: nil, at: office.clock.now())
            throw error
        }
    }

    /// Waits as long as another request is sending the same draft, but no longer than three
    /// seconds.
    private func turn(_ id: Reference, of holder: Holder) async throws -> DraftBook.Sending {
        for _ in 0..<60 {
            let sending = drafts.beginSending(id, of: holder, at: office.clock.now())
            guard case .underway = sending else { return sending }
            try await Task.sleep(for: .milliseconds(50))
        }
        return .underway
    }
}
