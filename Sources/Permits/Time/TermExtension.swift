/// The notice that a decision takes longer, and until when (Awb 4:14).
public struct TermExtension: Hashable, Sendable {
    /// The last day to decide as it was; the notice was given no later.
    public let original: Day
    /// The last day as it is since.
    public let promised: Day
    /// When the applicant was told.
    public let noticed: Day
    public let reason: String

    /// Makes an extension.
    public init(original: Day, promised: Day, noticed: Day, reason: String) {
        self.original = original
        self.promised = promised
        self.noticed = noticed
        self.reason = reason
    }
}
