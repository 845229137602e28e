import Permits

/// The register of addresses and buildings (BAG).
///
/// A failure to answer is thrown.
public protocol AddressRegister: Sendable {
    /// Whether this front door exists.
    func knows(_ address: Address) async throws -> Bool
}
