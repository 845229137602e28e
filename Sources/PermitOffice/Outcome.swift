import Permits

/// How a request to the office ends when nothing fails.
public enum Outcome<Value: Sendable>: Sendable {
    case done(Value)
    /// A rule is against it.
    case refused(OfficeRefusal)
    /// There is no such thing, or it is not the caller's.
    case notFound
    /// Somebody else changed it first.
    case versionChanged
}
