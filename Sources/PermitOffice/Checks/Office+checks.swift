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
            return try await self.check(check, knownAt: nil)
        }
        let policy = policy(at: check.moment)
        return register.index.reading { reader, version in
            let judge = PlateJudge(rights: reader, policy: policy, clock: civil)
            return CheckResult(answer: judge.answer(check), registerVersion: version)
        }
    }

    /// Checks a plate by the rights and rules that the register had at a moment in the past; by
    /// what it has now when no moment is named.
    public func check(
        _ check: PlateCheck,
        knownAt known: Instant?
    ) async throws -> CheckResult {
        let (civil, fallback) = (civil, shelf.municipality)
        return try await register.store.read { record in
            let version = try known.map(record.version(knownAt:)) ?? record.version()
            let document = try record.municipality(version: version)
            let municipality = try document.map(MunicipalityShelf.read) ?? fallback
            let rights = RecordedRights(record: record, version: version)
            let judge = PlateJudge(
                rights: rights,
                policy: municipality.policy(at: check.moment, clock: civil),
                clock: civil
            )
            let answer = judge.answer(check)
            try rights.rethrow()
            return CheckResult(answer: answer, registerVersion: version)
        }
    }
}
