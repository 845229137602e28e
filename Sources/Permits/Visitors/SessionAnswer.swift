/// What the rules say to a wish.
public enum SessionAnswer: Hashable, Sendable {
    case accepted(SessionPlan)
    case notNeeded(Needless)
    /// Every reason at once, the one that weighs most first; never empty.
    case refused([SessionRefusal])

    /// Why no registration is needed.
    public enum Needless: Hashable, Sendable {
        case outsideHours, holiday, ownExemption
    }
}
