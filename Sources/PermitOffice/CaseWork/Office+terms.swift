import Permits
import PermitStore

extension Office {
    /// How the last day to decide on an application was counted.
    public func term(of application: PermitApplication) -> DecisionTerm {
        DecisionTerm(
            received: civil.day(of: application.receivedAt),
            suspensions: application.suspensions,
            extended: application.extended
        )
    }

    /// How the last day to object to a decision was counted, and from which day.
    public func objectionTerm(of decision: Decision) -> (sent: Day, end: TermEnd) {
        let sent = civil.day(of: decision.takenAt)
        return (sent, LegalTerm.objectionTerm(sent: sent))
    }

    /// Tells the applicant that the decision takes longer (Awb 4:14(3)); once, and no later than
    /// the last day as it is.
    public func extend(
        termOf reference: Reference,
        until day: Day,
        reason: String,
        ifVersion version: Int? = nil,
        by caller: Caller
    ) async throws -> Outcome<PermitApplication> {
        try await handling(reference, ifVersion: version, by: caller) { found, change in
            try extend(found, until: day, reason: reason, in: &change)
        }
    }

    private func extend(
        _ application: PermitApplication,
        until day: Day,
        reason: String,
        in change: inout RecordChange
    ) throws -> Outcome<PermitApplication> {
        let today = civil.day(of: change.now)
        guard application.extended == nil else { return .refused(.caseWork(.termExtendedBefore)) }
        let original = term(of: application).adding(openSuspension(of: application, on: today))
            .end.last
        guard today <= original else { return .refused(.caseWork(.termPassed)) }
        guard day > original else { return .refused(.caseWork(.noLaterDay)) }
        let extended = TermExtension(
            original: original,
            promised: day,
            noticed: today,
            reason: reason
        )
        let changed = try change.extend(termOf: application, extended)
        try write(.termExtended(extended), about: changed, in: change)
        return .done(changed)
    }

    /// The stretch by which a question that is still open has suspended the term so far.
    func openSuspension(of application: PermitApplication, on day: Day) -> TermSuspension? {
        guard application.status == .awaitingCompletion, let asked = application.askedOn,
            let answerBy = application.answerBy
        else { return nil }
        return LegalTerm.suspension(asked: asked, answerBy: answerBy, answered: day)
    }

    /// Puts companies' applications on top of the list that are not decided after six weeks: at
    /// the end of the term silence might count as a grant (Awb 4.1.3.3).
    func alertTerms(now: Instant) async throws {
        let store = register.store
        let today = civil.day(of: now)
        let due = try await store.read { try $0.termAlerts(dueBy: today) }
        try await tryEach(due) { reference in
            try await store.commit(at: now, by: "dienst") { change in
                guard let application = try change.record.application(reference),
                    try change.alert(termOf: application)
                else { return }
                try change.open(
                    .watchTerm,
                    on: application,
                    reasons: [.signal(.silenceMayGrant)],
                    dueBy: application.decideBy,
                    isUrgent: true
                )
            }
        }
    }
}
