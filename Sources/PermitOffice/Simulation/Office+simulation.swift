import Permits
import PermitStore

extension Office {
    /// Tells who would gain and who would lose by a draft of the municipality file; nothing is
    /// changed.
    ///
    /// The last version of the draft is held against the policy of today.
    public func simulate(
        _ document: String
    ) async throws -> (simulation: Simulation, draft: PolicyVersion) {
        let municipality = try MunicipalityShelf.read(document)
        guard let draft = municipality.versions.last else {
            throw InvalidMunicipality(faults: ["versies: noem een versie"])
        }
        let now = clock.now()
        let start = Simulation(of: draft, against: policy(at: now), clock: civil)
        let simulation = try await register.store.read { record in
            var simulation = start
            try simulation.look(over: record, at: now)
            return simulation
        }
        return (simulation, draft)
    }
}
