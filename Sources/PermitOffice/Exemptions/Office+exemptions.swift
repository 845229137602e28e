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
            return try view(exemption, in: record, at: now)
        }
    }

    /// A page of the caller's exemptions; of all for a case worker.
    ///
    /// One more than the page holds means that there is a next one.
    public func exemptions(for caller: Caller, page: PageRange) async throws -> [ExemptionView] {
        let now = clock.now()
        return try await register.store.read { record in
            try record.exemptions(of: caller.holder, page: page).map {
                try view($0, in: record, at: now)
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
            let shown = try view(exemption, in: change.record, at: now)
            return (
                shown, eligibility.isOffered ? EligibilityDecision.limits(reachedBy: facts) : []
            )
        }
    }

    /// Changes an exemption that the caller may handle and saw as it is now.
    func changing(
        _ reference: Reference,
        ifVersion version: Int?,
        by caller: Caller,
        at now: Instant,
        _ body:
            @escaping @Sendable (Exemption, inout RecordChange) throws -> Outcome<Exemption>
    ) async throws -> Outcome<ExemptionView> {
        try await register.store.commit(at: now, by: caller.auditName) { change in
            guard let exemption = try change.record.exemption(reference),
                caller.mayHandle(exemption.holder)
            else { return .notFound }
            if let version, version != exemption.version { return .versionChanged }
            switch try body(exemption, &change) {
            case .done(let changed):
                return .done(try view(changed, in: change.record, at: now))
            case .refused(let refusal): return .refused(refusal)
            case .notFound: return .notFound
            case .versionChanged: return .versionChanged
            }
        }
    }
}
