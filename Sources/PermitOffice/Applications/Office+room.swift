import Permits
import PermitStore

extension Office {
    /// What this person or company may apply for now, by kind; the registers are asked once.
    public func room(for holder: Holder) async throws -> [ApplicationRoom] {
        let kinds: [ProductKind] =
            switch holder {
            case .citizen: [.resident, .visitorScheme, .temporary, .informalCare]
            case .company: [.business, .temporary]
            }
        let outside = await facts(for: ApplicationRequest(product: kinds[0], holder: holder))
        let now = clock.now()
        let policy = policy(at: now)
        return try await register.store.read { record in
            try kinds.filter { policy.products[$0] != nil }.map { kind in
                let eligibility = Eligibility(
                    request: ApplicationRequest(product: kind, holder: holder),
                    outside: outside,
                    policy: policy,
                    civil: civil,
                    now: now
                )
                return ApplicationRoom(try eligibility.facts(in: record))
            }
        }
    }
}
