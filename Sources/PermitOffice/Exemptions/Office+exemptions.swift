import Permits
import PermitStore

extension Office {
    /// The exemption with this reference, if the caller may see it.
    public func exemption(
        _ reference: Reference,
        for caller: Caller
    ) async throws -> ExemptionView? {
        let now = clock.now()
        return try await register.store.read { record in
            guard let exemption = try record.exemption(reference),
                caller.mayHandle(exemption.holder)
            else { return nil }
            return try ExemptionView(exemption, in: record, at: now)
        }
    }

    /// A page of the caller's exemptions; of all for a case worker.
    ///
    /// One more than the page holds means that there is a next one.
    public func exemptions(for caller: Caller, page: PageRange) async throws -> [ExemptionView] {
        let now = clock.now()
        return try await register.store.read { record in
            try record.exemptions(of: caller.holder, page: page).map {
                try ExemptionView($0, in: record, at: now)
            }
        }
    }

    /// Issues an exemption at the counter.
    ///
    /// Limits that it passes come back as warnings; a case worker may know better.
    public func issue(
        _ issue: CounterIssue,
        by caller: Caller
    ) async throws -> (exemption: ExemptionView, warnings: [DecisionReason]) {
        var request = ApplicationRequest(product: issue.product, holder: issue.holder)
        request.zone = issue.zone
        request.plate = issue.plate
        let eligibility = await eligibility(for: request)
        let now = eligibility.now
        let budget = policy(at: now).products[.visitorScheme]?.budgetMinutes ?? 0
        return try await register.store.commit(at: now, by: caller.auditName) { change in
            let facts = try eligibility.facts(in: change.record)
            let exemption = try change.issue(
                NewExemption(
                    reference: .random(),
                    product: issue.product,
                    holder: issue.holder,
                    application: nil,
                    zone: issue.zone,
                    address: eligibility.outside.address,
                    plate: issue.plate,
                    validity: issue.validity,
                    budgetMinutes: issue.product == .visitorScheme ? budget : nil
                )
            )
            let view = try ExemptionView(exemption, in: change.record, at: now)
            return (view, eligibility.isOffered ? EligibilityDecision.limits(reachedBy: facts) : [])
        }
    }

    /// Withdraws an exemption from a moment on; what it covered before stays covered.
    public func withdraw(
        exemption reference: Reference,
        from moment: Instant?,
        reason: String,
        ifVersion version: Int?,
        by caller: Caller
    ) async throws -> Outcome<ExemptionView> {
        let now = clock.now()
        let start = moment ?? now
        return try await changed(reference, ifVersion: version, by: caller, at: now) { exemption in
            if start < now { return .backdated }
            let end = exemption.withdrawnFrom ?? exemption.validity.end
            return start < end ? nil : .exemptionNotValid
        } change: { exemption, change in
            try withdraw(exemption, from: start, reason: reason, in: &change)
        }
    }

    /// Ends an exemption early, whoever decided that: what it covered before stays covered.
    func withdraw(
        _ exemption: Exemption,
        from start: Instant,
        reason: String,
        in change: inout RecordChange
    ) throws -> Exemption {
        try change.withdraw(exemption, from: start, reason: reason)
    }

    /// Gives an exemption another plate from one instant on, or for a while: at every moment
    /// exactly one plate is covered.
    public func change(
        plateOf reference: Reference,
        to plate: LicensePlate,
        from moment: Instant?,
        until end: Instant?,
        ifVersion version: Int?,
        by caller: Caller
    ) async throws -> Outcome<ExemptionView> {
        let now = clock.now()
        let start = moment ?? now
        return try await changed(reference, ifVersion: version, by: caller, at: now) { exemption in
            if exemption.product == .visitorScheme { return .noPlate }
            if start < now { return .backdated }
            let last = exemption.withdrawnFrom ?? exemption.validity.end
            return start < last && (end ?? last) > exemption.validity.start
                ? nil : .exemptionNotValid
        } change: { exemption, change in
            let last = end ?? exemption.validity.end
            guard let stretch = Period(from: start, until: last) else { return exemption }
            return try change.change(plateOf: exemption, to: plate, during: stretch)
        }
    }

    private func changed(
        _ reference: Reference,
        ifVersion version: Int?,
        by caller: Caller,
        at now: Instant,
        refusal: @escaping @Sendable (Exemption) -> OfficeRefusal?,
        change body:
            @escaping @Sendable (Exemption, inout RecordChange) throws
            -> Exemption
    ) async throws -> Outcome<ExemptionView> {
        try await register.store.commit(at: now, by: caller.auditName) { change in
            guard let exemption = try change.record.exemption(reference),
                caller.mayHandle(exemption.holder)
            else { return .notFound }
            if let version, version != exemption.version { return .versionChanged }
            if let refusal = refusal(exemption) { return .refused(refusal) }
            let changed = try body(exemption, &change)
            return .done(try ExemptionView(changed, in: change.record, at: now))
        }
    }
}
