import Permits
import PermitStore

extension Office {
    /// Takes an objection to a decision in (Awb 6:4).
    ///
    /// One that comes after the last day is taken in too: whether that is excused is for a person
    /// to judge (Awb 6:11).
    public func object(
        to reference: Reference,
        text: String,
        by caller: Caller
    ) async throws -> Outcome<Objection> {
        try await delivering {
            try await register.store.commit(at: clock.now(), by: caller.auditName) { change in
                guard let application = try change.record.application(reference),
                    caller.mayHandle(application.holder)
                else { return .notFound }
                guard let decision = application.decision else {
                    return .refused(.caseWork(.noDecision))
                }
                guard try !change.record.hasOpenObjection(application) else {
                    return .refused(.caseWork(.objectionOpen))
                }
                return .done(try receive(text, against: decision, on: application, in: &change))
            }
        }
    }

    /// The objection with this reference, if the caller may see it.
    public func objection(_ reference: Reference, for caller: Caller) async throws -> Objection? {
        try await register.store.read { record in
            try record.objection(reference).flatMap { caller.mayHandle($0.holder) ? $0 : nil }
        }
    }

    /// A page of the caller's objections; of all for a case worker.
    public func objections(for caller: Caller, page: PageRange) async throws -> [Objection] {
        try await register.store.read { try $0.objections(of: caller.holder, page: page) }
    }

    /// Gives an objection to a member of staff: the caller, or a colleague who is named.
    ///
    /// Who took the decision is excluded (Awb 10:3(3)).
    public func assign(
        objection reference: Reference,
        to colleague: String?,
        by caller: Caller
    ) async throws -> Outcome<Objection> {
        try await changing(objection: reference, for: caller) { objection, application, change in
            let name = colleague ?? caller.staffName
            if let refusal = try refusal(
                toDecide: objection,
                on: application,
                by: name,
                in: change.record
            ) {
                return .refused(refusal)
            }
            guard caller.mayTake(from: objection.handler) else {
                return .refused(.caseWork(.reserved))
            }
            return .done(try change.assign(objection, to: name))
        }
    }

    /// Decides on an objection (Awb 7:11).
    ///
    /// When the objector is right about a refusal the application is granted, as a case worker
    /// grants it; when it was left unhandled it goes to a person again.
    public func decide(
        objection reference: Reference,
        as outcome: Objection.Outcome,
        motivation: String,
        by caller: Caller
    ) async throws -> Outcome<Objection> {
        try await changing(objection: reference, for: caller) { objection, application, change in
            if let refusal = try refusal(
                toDecide: objection,
                on: application,
                by: caller.staffName,
                in: change.record
            ) {
                return .refused(refusal)
            }
            guard caller.mayTake(from: objection.handler) else {
                return .refused(.caseWork(.reserved))
            }
            if outcome == .upheld, application.status == .refused, application.zone == nil {
                return .refused(.noZone)
            }
            return .done(
                try decide(objection, on: application, outcome, motivation, caller, &change)
            )
        }
    }

    /// Withdraws an objection, as the objector.
    public func withdraw(
        objection reference: Reference,
        by caller: Caller
    ) async throws -> Outcome<Objection> {
        try await changing(objection: reference, for: caller) { objection, application, change in
            try change.close(.decideObjection, on: application)
            return .done(try change.close(objection, as: .withdrawn, motivation: nil))
        }
    }
}

extension Office {
    private func receive(
        _ text: String,
        against decision: Decision,
        on application: PermitApplication,
        in change: inout RecordChange
    ) throws -> Objection {
        let today = civil.day(of: change.now)
        let objection = try change.receive(
            objectionTo: application,
            text: text,
            isLate: today > decision.objectUntil,
            decideBy: LegalTerm.objectionDecisionDeadline(
                objectUntil: decision.objectUntil,
                received: today
            )
        )
        try change.open(
            .decideObjection,
            on: application,
            reasons: [.signal(.objectionMade)],
            dueBy: objection.decideBy
        )
        try write(
            .objectionReceived(objection),
            about: application,
            in: change
        )
        return objection
    }

    private func decide(
        _ objection: Objection,
        on application: PermitApplication,
        _ outcome: Objection.Outcome,
        _ motivation: String,
        _ caller: Caller,
        _ change: inout RecordChange
    ) throws -> Objection {
        let handled = try change.assign(objection, to: caller.staffName)
        let closed = try change.close(handled, as: outcome, motivation: motivation)
        try change.close(.decideObjection, on: application)
        try write(
            .objectionDecided(closed),
            about: application,
            in: change
        )
        guard outcome == .upheld else { return closed }
        switch application.status {
        case .refused:
            _ = try decide(
                .granted,
                on: application,
                reasons: [],
                by: (caller.auditName, motivation),
                in: &change
            )
        case .leftUnhandled:
            _ = try handOver(
                application,
                application.reasons,
                dueBy: LegalTerm.decisionDeadline(received: civil.day(of: change.now)),
                in: &change
            )
        default: break
        }
        return closed
    }

    /// Why this member of staff may not decide on an objection; nil when they may.
    private func refusal(
        toDecide objection: Objection,
        on application: PermitApplication,
        by name: String,
        in record: Record
    ) throws -> OfficeRefusal? {
        if try record.deciders(on: application).contains(name) { return .caseWork(.tookDecision) }
        return try record.concerns(application, staff: name) ? .caseWork(.ownCase) : nil
    }

    /// Finds an open objection that the caller may handle, and changes it.
    private func changing(
        objection reference: Reference,
        for caller: Caller,
        _ body:
            @escaping @Sendable (Objection, PermitApplication, inout RecordChange) throws
            -> Outcome<Objection>
    ) async throws -> Outcome<Objection> {
        try await delivering {
            try await register.store.commit(at: clock.now(), by: caller.auditName) { change in
                guard let objection = try change.record.objection(reference),
                    caller.mayHandle(objection.holder),
                    let application = try change.record.application(objection.application)
                else { return .notFound }
                guard objection.closedAt == nil else { return .refused(.alreadyClosed) }
                return try body(objection, application, &change)
            }
        }
    }
}
