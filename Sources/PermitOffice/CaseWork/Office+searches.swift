import Permits
import PermitStore

extension Office {
    /// Most cases that a search shows.
    public static let searchMax = 100

    /// The applications that a case worker looks up; each is noted, with the reason, for the
    /// applicant to see.
    public func applications(
        found search: CaseSearch,
        reason: String,
        by caller: Caller
    ) async throws -> [PermitApplication] {
        try await register.store.commit(at: clock.now(), by: caller.auditName) { change in
            let found = try change.record.applications(found: search, limit: Self.searchMax)
            for one in found {
                try change.noteRead(
                    of: one.reference,
                    holder: one.holder,
                    by: caller.auditName,
                    reason: reason
                )
            }
            return found
        }
    }

    /// The same for exemptions.
    public func exemptions(
        found search: CaseSearch,
        reason: String,
        by caller: Caller
    ) async throws -> [ExemptionView] {
        let now = clock.now()
        return try await register.store.commit(at: now, by: caller.auditName) { change in
            let found = try change.record.exemptions(found: search, limit: Self.searchMax)
            for one in found {
                try change.noteRead(
                    of: one.reference,
                    holder: one.holder,
                    by: caller.auditName,
                    reason: reason
                )
            }
            return try found.map { try view($0, in: change.record, at: now) }
        }
    }

    /// A page of who searched out what the register has of the caller, and why.
    public func dataReads(for caller: Caller, page: PageRange) async throws -> [DataRead] {
        guard let holder = caller.holder else { return [] }
        return try await register.store.read { try $0.dataReads(of: holder, page: page) }
    }

    /// A page of what the rules were told about an application and what they said, newest first,
    /// for a case worker.
    ///
    /// The facts may tell of another household, so the applicant does not read them.
    public func assessments(
        of reference: Reference,
        page: PageRange
    ) async throws -> [Assessment]? {
        try await register.store.read { record in
            try record.application(reference).map { try record.assessments(of: $0, page: page) }
        }
    }
}
