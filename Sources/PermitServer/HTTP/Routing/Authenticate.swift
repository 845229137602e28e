import PermitOffice

/// Tells who a bearer token belongs to; nil when it is unknown or no longer valid.
///
/// It throws only when that cannot be found out.
public typealias Authenticate = @Sendable (_ bearer: String) async throws -> Caller?
