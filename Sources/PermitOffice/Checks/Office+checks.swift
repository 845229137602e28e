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
        let judge = shelf.judge(at: check.moment, clock: civil)
        return register.index.reading { reader, version in
            CheckResult(answer: judge.answer(check, rights: reader), registerVersion: version)
        }
    }
}
