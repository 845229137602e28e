/// That a member of staff searched out a case of somebody, as that person may know.
public struct DataRead: Hashable, Sendable {
    /// The application or exemption that was shown.
    public let subject: Reference
    /// As the audit chain names the reader.
    public let reader: String
    public let reason: String
    public let at: Instant

    /// Makes one.
    public init(subject: Reference, reader: String, reason: String, at: Instant) {
        self.subject = subject
        self.reader = reader
        self.reason = reason
        self.at = at
    }
}
