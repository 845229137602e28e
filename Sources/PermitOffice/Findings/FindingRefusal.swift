import Permits

/// Why a finding is not filed, or not closed so.
public enum FindingRefusal: Hashable, Sendable {
    /// The moment has not come yet.
    case ahead
    /// So long ago that what is filed would be destroyed at once; from this day on it can.
    case tooLongAgo(earliestDay: Day)
    /// Handing over comes after a look at the disc and the card.
    case discNotChecked
    /// Nobody could sign on when the plate was met.
    case outage
    /// By what the register says now there is nothing to hand over.
    case lifted
}
