import Permits

/// A case that is kept by hand beyond its term.
public struct RetentionHold: Sendable {
    /// The application that it was set on.
    public let application: Reference?
    /// The exemption that it was set on.
    public let exemption: Reference?
    public let setAt: Instant
    public let reason: String
}
