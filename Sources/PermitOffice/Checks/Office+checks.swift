import Permits
import PermitStore
import PlateIndex

extension Office {
    /// Checks a plate now, or at the moment that the check names, as the register stands or stood.
    ///
    /// As it stands, the answer comes from memory: whatever was registered before is in it. As it
    /// stood, it comes from the record, rules included, and stays the same for ever.
    ///
    /// Throws when it is not certain what the register says; never a verdict then.
    public func check(
        _ check: PlateCheck,
        asOf state: RegisterState = .newest
    ) async throws -> CheckResult {
        if state == .newest, let result = try checkFromIndex(check) { return result }
        return try await checkDesk.check(check, asOf: state)
    }

    /// The municipality as the register has or had it.
    public func municipality(asOf state: RegisterState) async throws -> Municipality {
        guard state != .newest else { return shelf.municipality }
        return try await checkDesk.municipality(asOf: state)
    }

    /// The desk that answers from the record.
    var checkDesk: CheckDesk {
        CheckDesk(store: register.store, civil: civil, shelf: shelf)
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
