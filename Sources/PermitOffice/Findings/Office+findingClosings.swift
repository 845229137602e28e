import Permits
import PermitStore

extension Office {
    /// Closes a finding after a look on the spot; the plate is erased with it.
    ///
    /// Handing over asks for a look at the disc and the card, and for a finding that still is a
    /// candidate; whoever hands over has read the finding before.
    public func close(
        finding reference: Reference,
        because reason: FindingClosing.Reason,
        isDiscChecked: Bool,
        by caller: Caller
    ) async throws -> Outcome<FindingView> {
        try await register.store.commit(at: clock.now(), by: caller.auditName) { change in
            guard let finding = try change.record.finding(reference) else { return .notFound }
            guard let sightings = finding.sightings else { return .refused(.alreadyClosed) }
            if reason == .handedOver {
                guard isDiscChecked else { return .refused(.finding(.discNotChecked)) }
                switch try findingReview.standing(of: sightings, in: change.record) {
                case .candidate: break
                case .outage: return .refused(.finding(.outage))
                case .lifted: return .refused(.finding(.lifted))
                }
            }
            try change.close(finding, because: reason)
            return try view(of: reference, in: change.record).map { .done($0) } ?? .notFound
        }
    }
}
