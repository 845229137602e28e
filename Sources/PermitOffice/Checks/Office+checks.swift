import Permits
import PermitStore
import PlateIndex

extension Office {
    /// Checks a plate now, or at the moment that the check names.
    ///
    /// Throws when it is not certain what the register says; never a verdict then.
    public func check(_ check: PlateCheck) async throws -> CheckResult {
        if let result = try checkFromIndex(check) { return result }
        let desk = CheckDesk(
            store: register.store,
            civil: civil,
            municipality: shelf.municipality
        )
        return try await desk.check(check, knownAt: nil)
    }

    /// The same from memory, without waiting for anything; nil when the moment lies so far back
    /// that only the record can answer.
    ///
    /// Throws when it is not certain what the register says.
    public func checkFromIndex(_ check: PlateCheck) throws -> CheckResult? {
        try register.mustBeKnown()
        guard register.indexKnows(check.moment) else { return nil }
        let policy = policy(at: check.moment)
        return register.index.reading { reader, version in
            let judge = PlateJudge(rights: reader, policy: policy, clock: civil)
            return CheckResult(answer: judge.answer(check), registerVersion: version)
        }
    }
}
