import Permits
import PermitStore

extension Office {
    /// One visit of a scheme with what is left of the budget; for a delegate only while it runs,
    /// is planned or has just ended.
    public func visit(
        _ visit: Reference,
        under reference: Reference,
        for caller: Caller
    ) async throws -> Outcome<RegisteredVisit> {
        let now = clock.now()
        let found = try await reading(reference, by: caller, to: .look) { exemption, record in
            try registered(visit, of: exemption, for: caller, in: record, now)
        }
        return switch found {
        case .done(let visit): visit.map { .done($0) } ?? .notFound
        case .refused(let refusal): .refused(refusal)
        case .notFound: .notFound
        case .versionChanged: .versionChanged
        }
    }

    private func registered(
        _ visit: Reference,
        of exemption: Exemption,
        for caller: Caller,
        in record: Record,
        _ now: Instant
    ) throws -> RegisteredVisit? {
        guard let desk = try VisitDesk(exemption, in: record, at: now),
            let role = try role(of: caller, at: exemption, in: record),
            let visit = try record.visit(visit, of: exemption),
            role.may(.lookBack) || visit.end > now.adding(minutes: -Self.justEndedMinutes)
        else { return nil }
        return RegisteredVisit(
            visit: visit,
            balanceMinutes: try balance(of: desk, at: visit.start, in: record),
            signOnAgain: visitorRules(for: desk.scheme, at: visit.start)
                .signOnAgain(after: visit.end),
            at: now
        )
    }

    /// How long a delegate still sees that a visit ended.
    private static let justEndedMinutes = 15
}
