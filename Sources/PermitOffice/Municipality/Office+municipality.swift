import Permits
import PermitStore

extension Office {
    /// Replaces the municipality file in the record and from then on judges by it.
    public func replaceMunicipality(_ document: String) async throws {
        _ = try MunicipalityShelf.read(document)
        try await register.store.commit(at: clock.now(), by: "beheer") {
            try $0.replaceMunicipality(document)
        }
        try shelf.take(document)
    }

    /// Judges by the recorded file when it was replaced from outside this process.
    public func takeRecordedMunicipality() async throws {
        let document = try await register.store.read { try $0.municipality(version: $0.version()) }
        if let document { try shelf.take(document) }
    }
}
