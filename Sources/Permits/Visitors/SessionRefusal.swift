/// Why a visit cannot be registered, and what helps.
public enum SessionRefusal: Hashable, Sendable {
    /// The scheme does not hold (yet, any more) when the visit would begin.
    case schemeNotValid
    /// It would begin in the past.
    case backdated
    /// It would begin more than the allowed number of days ahead.
    case tooFarAhead(latestDay: Day)
    /// Too many plates at once; `firstFree` is when it fits as long as asked.
    case maximumConcurrent(maximum: Int, firstFree: Instant)
    /// The budget does not reach; `possibleUntil` is how far it does, nil when nothing is left.
    case insufficientBalance(possibleUntil: Instant?)
}
