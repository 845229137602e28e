import Permits
import PermitStore

extension Office {
    /// Takes something off the list of work with a note; nothing else follows from it.
    ///
    /// What ends with a decision is not closed this way. Answers the moment of closing.
    public func close(
        workItem reference: Reference,
        text: String,
        by caller: Caller
    ) async throws -> Outcome<Instant> {
        let now = clock.now()
        return try await register.store.commit(at: now, by: caller.auditName) { change in
            guard let item = try change.record.standing(ofWorkItem: reference) else {
                return .notFound
            }
            guard item.isOpen else { return .refused(.alreadyClosed) }
            guard item.kind.endsWithNote else { return .refused(.needsDecision) }
            try change.close(workItem: reference, text: text)
            return .done(now)
        }
    }
}
