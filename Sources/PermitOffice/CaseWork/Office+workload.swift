import Permits
import PermitStore

extension Office {
    /// A page of everything that waits for a person.
    public func workload(page: PageRange) async throws -> [WorkItem] {
        try await register.store.read { try $0.workload(page: page) }
    }

    /// Reserves work for a member of staff: the caller or a colleague who is named.
    ///
    /// What another has stays with them, unless an administrator hands it over. Nobody gets their
    /// own case, nor the objection to their own decision.
    public func assign(
        _ reference: Reference,
        to colleague: String?,
        by caller: Caller
    ) async throws -> Outcome<WorkItem> {
        try await reassign(reference, by: caller) { item, record in
            let name = colleague ?? caller.staffName
            if let refusal = try refusal(toGive: item, to: name, in: record) {
                return .refused(refusal)
            }
            return .done(name)
        }
    }

    /// Lets go of work, so that anyone may take it.
    public func release(
        _ reference: Reference,
        by caller: Caller
    ) async throws
        -> Outcome<WorkItem>
    {
        try await reassign(reference, by: caller) { _, _ in .done(nil) }
    }

    /// Whether a case of this person, or at this person's address, is the caller's own.
    public func isOwnCase(_ holder: Holder, of caller: Caller) async throws -> Bool {
        let request = ApplicationRequest(product: .resident, holder: holder)
        let address = await facts(for: request).address
        return try await register.store.read {
            try $0.concerns(holder, at: address, staff: caller.staffName)
        }
    }

    private func reassign(
        _ reference: Reference,
        by caller: Caller,
        _ choose: @escaping @Sendable (WorkItem, Record) throws -> Outcome<String?>
    ) async throws -> Outcome<WorkItem> {
        try await register.store.commit(at: clock.now(), by: caller.auditName) { change in
            guard let item = try change.record.workItem(reference) else { return .notFound }
            guard caller.mayTake(from: item.assignee) else { return .refused(.caseWork(.reserved)) }
            switch try choose(item, change.record) {
            case .done(let name):
                try change.assign(item, to: name)
                return try change.record.workItem(reference).map { .done($0) } ?? .notFound
            case .refused(let refusal): return .refused(refusal)
            case .notFound: return .notFound
            case .versionChanged: return .versionChanged
            }
        }
    }

    /// Why work may not be this person's; nil when it may.
    private func refusal(
        toGive item: WorkItem,
        to name: String,
        in record: Record
    ) throws -> OfficeRefusal? {
        if let application = try item.application.flatMap({ try record.application($0) }) {
            if try record.concerns(application, staff: name) { return .caseWork(.ownCase) }
            let took = try record.deciders(on: application)
            if item.kind == .decideObjection, took.contains(name) {
                return .caseWork(.tookDecision)
            }
        }
        if let exemption = try item.exemption.flatMap({ try record.exemption($0) }) {
            if try record.concerns(exemption, staff: name) { return .caseWork(.ownCase) }
        }
        return nil
    }

    /// Why a member of staff may not handle an application; nil when they may, or are the
    /// applicant.
    func refusal(
        toHandle application: PermitApplication,
        by caller: Caller,
        in record: Record
    ) throws -> OfficeRefusal? {
        guard caller.isCaseWorker else { return nil }
        if try record.concerns(application, staff: caller.staffName) {
            return .caseWork(.ownCase)
        }
        let assignee = try record.assignee(of: .decide, on: application)
        return caller.mayTake(from: assignee) ? nil : .caseWork(.reserved)
    }
}
