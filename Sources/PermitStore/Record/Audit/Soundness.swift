/// What a look over the whole record found.
public struct Soundness: Sendable {
    /// Lines of the audit chain that are as they were written.
    public let auditLines: Int
    /// Rights that count now.
    public let rights: Int
    /// What is wrong, in one line; nil when nothing is.
    public let fault: String?
}
