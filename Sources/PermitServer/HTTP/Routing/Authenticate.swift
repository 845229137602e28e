import PermitOffice

/// Tells who a bearer token belongs to; nil when it is unknown or no longer valid.
///
/// It is asked at every request, so it answers from memory; it throws only when that cannot be
/// found out.
public typealias Authenticate = @Sendable (_ bearer: String) throws -> Caller?
