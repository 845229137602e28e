/// Why a plate may not be changed; what helps goes along.
public enum PlateChangeRefusal: Hashable, Sendable {
    /// The vehicle needs no disc and so no exemption (RVV 1990 article 25(2)).
    case noDiscNeeded
    /// The most for a year is reached; from `possibleFrom` on it may, nil when it never may.
    case perYear(PlateChange.Kind, maximum: Int, possibleFrom: Instant?)
    /// It is too soon after, or too shortly before, another change.
    case tooSoon(possibleFrom: Instant)
    /// A temporary change lasts too long; it may end at `latestEnd`.
    case tooLong(latestEnd: Instant)
    /// A temporary change is too short; it may end at `earliestEnd`.
    case tooShort(earliestEnd: Instant)
}
