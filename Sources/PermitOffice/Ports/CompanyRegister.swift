import Permits

/// The trade register (KVK).
///
/// A failure to answer is thrown.
public protocol CompanyRegister: Sendable {
    /// The company with this number; nil when there is none.
    func company(kvk: String) async throws -> RegisteredCompany?
}
