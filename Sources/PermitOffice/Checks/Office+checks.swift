import Permits
import PermitStore
import PlateIndex

extension Office {
    /// Checks a plate now, or at the moment that the check names.
    ///
    /// Throws when it is not certain what the register says; never a verdict then.
    public func check(_ check: PlateCheck) async throws -> CheckResult {
        try register.mustBeKnown()
        guard register.indexKnows(check.moment) else {
            let desk = CheckDesk(
                store: register.store,
                civil: civil,
                municipality: shelf.municipality
            )
            return try await desk.check(check, knownAt: nil)
        }
        let policy = policy(at: check.moment)
        return register.index.reading { reader, version in
            let judge = PlateJudge(rights: reader, policy: policy, clock: civil)
            return CheckResult(answer: judge.answer(check), registerVersion: version)
        }
    }
}
