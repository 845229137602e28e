import HTTPTypes
import PermitOffice
import Permits

/// What an applicant can do about an application that was sent.
///
/// A text that is sent twice is taken in once.
///
/// | page | who | does |
/// |---|---|---|
/// | GET, POST /aanvragen/{id}/aanvulling | applicant | adds what is missing: a text, files |
/// | GET, POST /aanvragen/{id}/zienswijze | applicant | says what they think, when asked |
/// | GET, POST /aanvragen/{id}/bezwaar | applicant | objects to the decision |
/// | GET, POST /aanvragen/{id}/intrekking | applicant | stops the application |
struct AnswerPages: Sendable {
    let office: Office
    let drafts: DraftBook

    /// What is done.
    enum Act: String, CaseIterable, Sendable {
        case complete = "aanvulling"
        case view = "zienswijze"
        case object = "bezwaar"
        case withdraw = "intrekking"

        /// The name of its template.
        var template: String {
            switch self {
            case .complete: "application-complete"
            case .view: "application-view"
            case .object: "application-object"
            case .withdraw: "application-withdraw"
            }
        }

        /// Most characters of its text.
        var lengthMax: Int { self == .object ? 10_000 : 2000 }

        func path(_ reference: Reference) -> String {
            "\(ApplyingPages.path(reference))/\(rawValue)"
        }
    }

    var routes: [PageRoute] {
        Act.allCases.flatMap { act -> [PageRoute] in
            let path = "/aanvragen/{id}/\(act.rawValue)"
            let body = act == .complete ? BodyRule.filesForm : .pageForm
            return [
                .get(path, who: ApplyingPages.holders) { try await show(act, $0) },
                PageRoute.post(path, who: ApplyingPages.holders, body: body) {
                    try await act.isText ? answer(act, $0) : withdraw($0)
                }.keeping { keep(act, $0, $1) },
            ]
        }
    }

    private func show(_ act: Act, _ call: PageCall) async throws -> PageReply {
        let application = try await application(call)
        guard try await isOpen(act, application, call) else {
            return .redirect(ApplyingPages.path(application.reference))
        }
        let path = act.path(application.reference)
        let note = drafts.note(of: try call.holder(), at: path, office.clock.now())
        return .page(page(act, application, call, ["tekst": note ?? ""]))
    }

    private func answer(_ act: Act, _ call: PageCall) async throws -> PageReply {
        let application = try await application(call)
        let holder = try call.holder()
        let reference = application.reference
        keepNote(call, of: holder, at: act.path(reference))
        let form = FormReader(call)
        let text = form.text("tekst", maxLength: act.lengthMax)
        let intake = EvidenceIntake(call, room: ApplicationDraft.filesMax)
        if form.faults.isEmpty, intake.faults.isEmpty, text == nil, intake.files.isEmpty {
            form.fault("tekst", "application.fault.\(act.rawValue)")
        }
        var faults = form.faults + intake.faults
        if faults.isEmpty, let refused = try await send(act, text, intake.files, application, call)
        {
            faults = [refused]
        }
        guard faults.isEmpty else {
            return .page(page(act, application, call, call.values, faults))
        }
        drafts.keep(note: nil, of: holder, at: act.path(reference), office.clock.now())
        return .redirect(ApplyingPages.path(reference))
    }

    /// Does it; what the office has against it, or nil.
    private func send(
        _ act: Act,
        _ text: String?,
        _ files: [ApplicationText.Enclosure],
        _ application: PermitApplication,
        _ call: PageCall
    ) async throws -> FormFault? {
        let (reference, caller) = (application.reference, try call.signedIn())
        let words = application.text
        switch act {
        case .complete:
            let isRepeated = files.isEmpty && text != nil && words.additions?.last == text
            if isRepeated { return nil }
            let outcome = try await office.complete(
                reference,
                text: text,
                enclosures: files,
                by: caller
            )
            return call.refusal(of: outcome)
        case .view:
            if let text, words.viewpoint == text { return nil }
            return call.refusal(
                of: try await office.giveView(on: reference, text: text ?? "", by: caller)
            )
        case .object:
            let made = try await office.objections(for: caller, page: PageRange(size: 100))
            let isRepeated = made.contains {
                $0.application == reference && $0.closedAt == nil && $0.text == text
            }
            if isRepeated { return nil }
            return call.refusal(
                of: try await office.object(to: reference, text: text ?? "", by: caller)
            )
        case .withdraw: return nil
        }
    }

    private func withdraw(_ call: PageCall) async throws -> PageReply {
        let application = try await application(call)
        let outcome = try await office.withdraw(
            application: application.reference,
            by: call.signedIn()
        )
        if let refused = call.refusal(of: outcome) {
            return .page(page(.withdraw, application, call, [:], [refused]))
        }
        return .redirect(ApplyingPages.path(application.reference))
    }

    /// Keeps what was typed in a form that came after the login had ended.
    private func keep(_ act: Act, _ caller: Caller, _ call: PageCall) -> String {
        guard let holder = caller.holder, let reference = try? call.reference() else {
            return ApplyingPages.listPath
        }
        if act.isText { keepNote(call, of: holder, at: act.path(reference)) }
        return act.path(reference)
    }

    private func keepNote(_ call: PageCall, of holder: Holder, at path: String) {
        let text = call.value("tekst").map { String($0.prefix(12_000)) }
        drafts.keep(note: text, of: holder, at: path, office.clock.now())
    }

    private func page(
        _ act: Act,
        _ application: PermitApplication,
        _ call: PageCall,
        _ values: [String: String],
        _ faults: [FormFault] = []
    ) -> SitePage {
        let times = TimeWords(call.language, office.civil)
        let view = AnswerView(act, application, call, times, values, faults)
        return SitePage(act.template, view)
            .with(faults, status: faults.isEmpty ? .ok : .badRequest)
    }

    private func application(_ call: PageCall) async throws -> PermitApplication {
        let reference = try call.reference()
        guard let found = try await office.application(reference, for: call.signedIn()) else {
            throw Problem.notFound
        }
        return found
    }

    /// Whether there is something to do here.
    private func isOpen(
        _ act: Act,
        _ application: PermitApplication,
        _ call: PageCall
    ) async throws -> Bool {
        switch act {
        case .complete: return application.decision == nil && !application.status.isFinal
        case .view: return application.status == .awaitingViewpoint
        case .withdraw: return !application.status.isFinal
        case .object:
            let made = try await office.objections(
                for: call.signedIn(),
                page: PageRange(size: 100)
            )
            let isMade = made.contains {
                $0.application == application.reference && $0.closedAt == nil
            }
            return application.decision != nil && !isMade
        }
    }
}

extension AnswerPages.Act {
    /// Whether the applicant writes something.
    fileprivate var isText: Bool { self != .withdraw }
}

extension PageCall {
    /// What the office has against something, as a fault of the whole form.
    fileprivate func refusal<Value>(of outcome: Outcome<Value>) -> FormFault? {
        do throws(Problem) {
            _ = try outcome.value()
            return nil
        } catch {
            return fault(error)
        }
    }
}
