import Permits
import PermitStore

/// What became of a wish for a visitor that no rule is against.
public enum VisitAnswer: Sendable {
    case registered(RegisteredVisit)
    /// No registration is needed; nothing was recorded.
    case notNeeded(SessionAnswer.Needless)
}
