import Permits
import PermitStore

extension Office {
    /// Asks the applicant to complete an application, as a case worker.
    public func requestCompletion(
        of reference: Reference,
        text: String,
        until day: Day,
        ifVersion version: Int? = nil,
        by caller: Caller
    ) async throws -> Outcome<PermitApplication> {
        try await handling(reference, ifVersion: version, by: caller) { found, change in
            guard day > civil.day(of: change.now) else { return .refused(.backdated) }
            let application = try settleWaits(of: found, in: &change)
            return .done(try ask(application, for: .completion(text), until: day, in: &change))
        }
    }

    /// Adds to an application what was missing, and asks the rules again when it waited for that.
    public func complete(
        _ reference: Reference,
        text: String?,
        enclosures: [ApplicationText.Enclosure],
        ifVersion version: Int? = nil,
        by caller: Caller
    ) async throws -> Outcome<PermitApplication> {
        try await answer(reference, .awaitingCompletion, ifVersion: version, by: caller) { words in
            words.additions = (words.additions ?? []) + [text].compactMap { $0 }
            words.enclosures += enclosures
        } refusal: { _ in
            nil
        }
    }

    /// Takes in the view of an applicant who was asked for it (Awb 4:7).
    public func giveView(
        on reference: Reference,
        text: String,
        ifVersion version: Int? = nil,
        by caller: Caller
    ) async throws -> Outcome<PermitApplication> {
        try await answer(reference, .awaitingViewpoint, ifVersion: version, by: caller) { words in
            words.viewpoint = text
        } refusal: {
            $0 == .awaitingViewpoint ? nil : .notAsked
        }
    }

    /// Writes to the applicant and gives a term; its own length when no day is named.
    func ask(
        _ application: PermitApplication,
        for question: ApplicantQuestion,
        until day: Day?,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        let today = civil.day(of: change.now)
        let product = policy(at: change.now).products[application.product]
        let status: ApplicationStatus
        let letter: Letter
        let last: Day
        switch question {
        case .completion(let words):
            status = .awaitingCompletion
            last =
                day ?? LegalTerm.answerDeadline(asked: today, days: product?.completionDays ?? 14)
            letter = .completionAsked(application, words: words, by: last)
        case .viewpoint:
            status = .awaitingViewpoint
            last = LegalTerm.answerDeadline(asked: today, days: product?.viewpointDays ?? 14)
            letter = .viewpointAsked(application, by: last)
        }
        try change.ask(application, on: today, answerBy: last)
        try write(letter, about: application, in: change)
        return try change.move(application, to: status)
    }

    /// Hands an application over whose applicant did not answer in time.
    ///
    /// Leaving it unhandled is for a person to decide, within four weeks (Awb 4:5(4)).
    func closeQuestion(_ reference: Reference, in change: inout RecordChange) throws {
        guard let application = try change.record.application(reference),
            let answerBy = application.answerBy, answerBy < civil.day(of: change.now)
        else { return }
        let wasIncomplete = application.status == .awaitingCompletion
        let settled = try settleWaits(of: application, in: &change)
        _ = try handOver(
            settled,
            application.reasons,
            dueBy: wasIncomplete
                ? LegalTerm.leaveUnhandledDeadline(answerBy: answerBy) : settled.decideBy,
            in: &change
        )
    }

    /// Adds words to an application, and asks the rules again when it waited for them.
    private func answer(
        _ reference: Reference,
        _ awaited: ApplicationStatus,
        ifVersion version: Int?,
        by caller: Caller,
        adding add: @escaping @Sendable (inout ApplicationText) -> Void,
        refusal: @escaping @Sendable (ApplicationStatus) -> OfficeRefusal?
    ) async throws -> Outcome<PermitApplication> {
        guard let before = try await application(reference, for: caller) else { return .notFound }
        var text = before.text
        add(&text)
        let eligibility = await eligibility(for: ApplicationRequest(before, text: text))
        let outcome = try await delivering {
            try await register.store.commit(at: eligibility.now, by: caller.auditName) { change in
                try changing(reference, ifVersion: version, for: caller, &change) { found, change in
                    if let refusal = refusal(found.status) { return .refused(refusal) }
                    var text = found.text
                    add(&text)
                    let application = try change.replace(textOf: found, by: text)
                    guard found.status == awaited else { return .done(application) }
                    let facts = try eligibility.facts(in: change.record)
                    return .done(try judge(application, on: facts, in: &change))
                }
            }
        }
        return await withPayPage(outcome)
    }

    /// Finds an open application that the caller may handle, and changes it.
    func changing(
        _ reference: Reference,
        ifVersion version: Int?,
        for caller: Caller,
        _ change: inout RecordChange,
        _ body: (PermitApplication, inout RecordChange) throws -> Outcome<PermitApplication>
    ) throws -> Outcome<PermitApplication> {
        guard let application = try change.record.application(reference),
            caller.mayHandle(application.holder)
        else { return .notFound }
        if let version, version != application.version { return .versionChanged }
        guard application.decision == nil, !application.status.isFinal else {
            return .refused(.alreadyDecided)
        }
        return try body(application, &change)
    }

    /// Does what a case worker wants with an application that is still open, unless it may not be
    /// this case worker.
    func handling(
        _ reference: Reference,
        ifVersion version: Int?,
        by caller: Caller,
        _ body:
            @escaping @Sendable (PermitApplication, inout RecordChange) throws
            -> Outcome<PermitApplication>
    ) async throws -> Outcome<PermitApplication> {
        try await delivering {
            try await register.store.commit(at: clock.now(), by: caller.auditName) { change in
                try changing(reference, ifVersion: version, for: caller, &change) { found, change in
                    if let refusal = try refusal(toHandle: found, by: caller, in: change.record) {
                        return .refused(refusal)
                    }
                    return try body(found, &change)
                }
            }
        }
    }

    /// Does something and then lets the letters that came of it go out.
    func delivering<Value>(_ body: () async throws -> Value) async throws -> Value {
        let value = try await body()
        sendLetters()
        return value
    }
}
