import Permits

/// The register of persons (BRP).
///
/// A failure to answer is thrown; nobody is decided on without it.
public protocol PopulationRegister: Sendable {
    /// The person with this citizen service number; nil when there is none.
    func person(bsn: String) async throws -> RegisteredPerson?
}
