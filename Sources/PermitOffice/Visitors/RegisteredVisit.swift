import Permits
import PermitStore

/// A visit as recorded, with what is left of the budget.
public struct RegisteredVisit: Sendable {
    public let visit: Visit
    public let balanceMinutes: Int
    /// When the visitor must be signed on again, if the wish went on after the close of a window.
    public let signOnAgain: Instant?
    /// When this was so.
    public let at: Instant
}
