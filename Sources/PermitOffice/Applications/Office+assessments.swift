import Permits
import PermitStore

extension Office {
    /// Asks the rules about an application, keeps what they were told and said, and does what
    /// follows.
    func judge(
        _ application: PermitApplication,
        on facts: ApplicationFacts,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        let policyFrom = policy(at: change.now).from
        let assessment = Assessment(of: facts, at: change.now, policyFrom: policyFrom)
        let application = try settleWaits(
            of: try change.record(assessment, on: application),
            keepingRegisters: assessment.outcome.isWaiting,
            in: &change
        )
        switch assessment.outcome {
        case .granted:
            return try decide(.granted, on: application, reasons: [], by: nil, in: &change)
        case .refused(let reasons):
            return try decide(.refused, on: application, reasons: reasons, by: nil, in: &change)
        case .notNeeded:
            return try change.move(application, to: .notNeeded)
        case .manual(let reasons):
            return try handOver(application, reasons, dueBy: application.decideBy, in: &change)
        case .waiting(let reasons):
            if try change.record.registerAttempts(of: application) == 0 {
                try write(.registerSilent(application), about: application, in: change)
            }
            try change.wait(forRegisters: application, retryAt: try retry(application, change))
            return try handOver(application, reasons, dueBy: application.decideBy, in: &change)
        case .needsCompletion:
            return try ask(application, for: .completion(nil), until: nil, in: &change)
        case .needsViewpoint:
            return try ask(application, for: .viewpoint, until: nil, in: &change)
        }
    }

    /// Gives an application to a person; one that a person already has stays where it is.
    func handOver(
        _ application: PermitApplication,
        _ reasons: [DecisionReason],
        dueBy day: Day,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        try change.open(
            .decide,
            on: application,
            reasons: reasons.map(WorkReason.ground),
            dueBy: day
        )
        guard application.status != .inProgress else { return application }
        return try change.move(application, to: .inProgress)
    }

    /// Ends everything that an application waited for: a person, the applicant, a register.
    func settleWaits(
        of application: PermitApplication,
        keepingRegisters: Bool = false,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        try change.close(.decide, on: application)
        if !keepingRegisters { try change.stopWaiting(forRegisters: application) }
        guard let asked = application.askedOn, let answerBy = application.answerBy else {
            return application
        }
        let suspended =
            application.status == .awaitingCompletion
            ? LegalTerm.suspension(
                asked: asked,
                answerBy: answerBy,
                answered: civil.day(of: change.now)
            ) : nil
        return try change.stopAsking(
            application,
            suspended: suspended,
            decideBy: term(of: application).adding(suspended).end.last
        )
    }

    private func retry(
        _ application: PermitApplication,
        _ change: RecordChange
    ) throws -> Instant {
        let attempts = try change.record.registerAttempts(of: application)
        return RetryDelay.next(after: attempts, from: change.now)
    }
}

extension EligibilityDecision {
    fileprivate var isWaiting: Bool {
        if case .waiting = self { true } else { false }
    }
}

extension Office {
    /// What the rules were told about an application and what they said, for who may see it.
    public func assessment(
        of reference: Reference,
        for caller: Caller
    ) async throws -> Assessment? {
        try await register.store.read { record in
            guard let application = try record.application(reference),
                caller.mayHandle(application.holder)
            else { return nil }
            return try record.assessment(of: application)
        }
    }
}
