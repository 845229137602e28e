import Permits
import PermitStore

extension Office {
    /// Destroys what was kept long enough.
    func destroyOldCases(now: Instant) async throws {
        let destruction = CaseDestruction(
            in: register.store,
            under: policy(at: now).retention,
            at: now,
            civil: civil
        )
        _ = try await destruction.run(by: "dienst")
    }
}
