import Permits
import PermitStore

extension Office {
    /// What an application would rest on if it came in now, and what the rules would say of it.
    ///
    /// Nothing is recorded; the registers are asked as for an application.
    public func outlook(for request: ApplicationRequest) async throws -> ApplicationOutlook {
        let eligibility = await eligibility(for: request)
        let facts = try await register.store.read { try eligibility.facts(in: $0) }
        return ApplicationOutlook(facts, name: eligibility.outside.name)
    }
}
