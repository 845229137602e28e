import Permits

/// One line of the audit record: who did what to which thing, and when.
public struct AuditLine: Hashable, Sendable {
    /// Its number; the first is 1 and none is left out.
    public let seq: Int64
    /// When it was done.
    public let at: Instant
    /// Role, or name of the client.
    public let actor: String
    /// What was done.
    public let action: String
    /// To what: an opaque reference, never a person or plate.
    public let subject: String

    /// Makes a line.
    public init(seq: Int64, at: Instant, actor: String, action: String, subject: String) {
        self.seq = seq
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
    }
}
