import Permits
import PermitStore

/// Answers plate checks from the record itself, for any moment and as known at any moment: the
/// slow way, by the same rules as the index.
public struct CheckDesk: Sendable {
    /// The policy that counts now.
    public let municipality: Municipality
    /// The wall clock of the municipality.
    public let civil: CivilClock
    private let store: Store

    /// Takes the policy that the record has, or the one that comes with the program.
    public init(store: Store, civil: CivilClock) throws {
        let document = try store.readNow { try $0.municipality(version: $0.version()) }
        self.init(
            store: store,
            civil: civil,
            municipality: try MunicipalityShelf.read(
                document ?? MunicipalityShelf.leidschendamVoorburg
            )
        )
    }

    init(store: Store, civil: CivilClock, municipality: Municipality) {
        self.store = store
        self.civil = civil
        self.municipality = municipality
    }

    /// Checks a plate by the rights and rules that the register had at a moment in the past; by
    /// what it has now when no moment is named.
    public func check(
        _ check: PlateCheck,
        knownAt known: Instant?
    ) async throws -> CheckResult {
        let (civil, current) = (civil, municipality)
        return try await store.read { record in
            let version = try known.map(record.version(knownAt:)) ?? record.version()
            let former = try known.flatMap { _ in try record.municipality(version: version) }
            let municipality = try former.map(MunicipalityShelf.read) ?? current
            let rights = RecordedRights(record: record, version: version)
            let judge = PlateJudge(
                policy: municipality.policy(at: check.moment, clock: civil),
                clock: civil
            )
            let answer = judge.answer(check, rights: rights)
            try rights.rethrow()
            return CheckResult(answer: answer, registerVersion: version)
        }
    }
}
