/// A visit as it will be registered.
public struct SessionPlan: Hashable, Sendable {
    public let period: Period
    public let costMinutes: Int
    /// What is left of the budget afterwards.
    public let balanceMinutes: Int
    /// Running visits of the same plate that become part of this one.
    public let absorbed: [VisitorSession]
    /// When the visitor must be signed on again, if the wish went on after the close of a window.
    public let signOnAgain: Instant?
}
