import Permits
import PermitStore

/// Answers plate checks from the record itself, for any moment and as known at any moment: the
/// slow way, by the same rules as the index.
public struct CheckDesk: Sendable {
    /// The wall clock of the municipality.
    public let civil: CivilClock
    private let store: Store
    private let shelf: MunicipalityShelf

    /// Takes the policy that the record has, or the one that comes with the program.
    public init(store: Store, civil: CivilClock) throws {
        let document = try store.readNow { try $0.municipality(version: $0.version()) }
        let municipality = try MunicipalityShelf.read(
            document ?? MunicipalityShelf.leidschendamVoorburg
        )
        self.init(store: store, civil: civil, shelf: MunicipalityShelf(municipality))
    }

    init(store: Store, civil: CivilClock, shelf: MunicipalityShelf) {
        self.store = store
        self.civil = civil
        self.shelf = shelf
    }

    /// The policy that counts now.
    public var municipality: Municipality { shelf.municipality }

    /// Checks a plate by the rights and rules that the register had in this state.
    public func check(
        _ check: PlateCheck,
        asOf state: RegisterState = .newest
    ) async throws -> CheckResult {
        try await store.read { record in
            let version = try version(of: state, in: record)
            let municipality =
                state == .newest ? municipality : try self.municipality(at: version, in: record)
            return try answer(check, at: version, by: municipality, in: record) { $0 }
        }
    }

    /// The municipality as it was recorded in this state.
    func municipality(asOf state: RegisterState) async throws -> Municipality {
        try await store.read { try municipality(at: version(of: state, in: $0), in: $0) }
    }

    /// Checks a plate within a transaction, telling of no other rights than these.
    ///
    /// Rules come from the record even when the newest are asked for, so that the answer is the
    /// same when it is asked again as of its version.
    func check(
        _ check: PlateCheck,
        asOf state: RegisterState,
        telling share: RightsShare,
        in record: Record
    ) throws -> CheckResult {
        let version = try version(of: state, in: record)
        let municipality = try self.municipality(at: version, in: record)
        return try answer(check, at: version, by: municipality, in: record) {
            SharedRights($0, of: share)
        }
    }

    private func answer<Source: RightsSource>(
        _ check: PlateCheck,
        at version: Int64,
        by municipality: Municipality,
        in record: Record,
        telling share: (RecordedRights) -> Source
    ) throws -> CheckResult {
        let rights = RecordedRights(record: record, version: version)
        let policy = municipality.policy(at: check.moment, clock: civil)
        let answer = PlateJudge(policy: policy, clock: civil).answer(check, rights: share(rights))
        try rights.rethrow()
        return CheckResult(answer: answer, registerVersion: version)
    }

    private func version(of state: RegisterState, in record: Record) throws -> Int64 {
        switch state {
        case .newest: try record.version()
        case .at(let moment): try record.version(knownAt: moment)
        case .version(let version): min(version, try record.version())
        }
    }

    /// The municipality as it was recorded; the one that counts now before any was.
    private func municipality(at version: Int64, in record: Record) throws -> Municipality {
        guard let taken = try record.municipalityTaken(by: version) else { return municipality }
        return try shelf.former(taken) {
            guard let document = try record.municipality(version: version) else {
                throw StoreFault.corrupt
            }
            return try MunicipalityShelf.read(document)
        }
    }
}
