import Permits
import PermitStore

extension Office {
    /// What a case system is told after the event with this number, in order.
    ///
    /// One more than the limit means that there is more.
    public func caseEvents(after number: Int64, limit: Int) async throws -> [CaseEvent] {
        try await register.store.read { try $0.caseEvents(after: number, limit: limit) }
    }
}
