/// How often and for how long the plate of an exemption may change.
///
/// Changes count for the exemption, whoever makes them; what is called off counts no more.
public struct PlateChangePolicy: Codable, Hashable, Sendable {
    /// Changes for good within any year; nil when there is no maximum.
    public var permanentPerYear: Int?
    /// Temporary changes within any year; nil when there is no maximum.
    public var temporaryPerYear: Int?
    /// Days between two changes of the same kind, by the calendar.
    public var restDays = 0
    /// Longest temporary change in days, by the calendar; nil when there is no maximum.
    public var temporaryDaysMax: Int?
    /// Shortest temporary change in minutes.
    public var temporaryMinutesMin = 0

    /// Leaves everything free.
    public init() {}

    /// What is against a change over `[start, end)` beside earlier ones of the same kind that begin
    /// at `others`; nil when nothing is.
    ///
    /// Without an end the change is for good.
    public func refusal(
        from start: Instant,
        until end: Instant?,
        beside others: [Instant],
        clock: CivilClock
    ) -> PlateChangeRefusal? {
        if let end, let refusal = length(from: start, until: end, clock: clock) { return refusal }
        let kind = end == nil ? PlateChange.Kind.permanent : .temporary
        let spacing = Spacing(
            maximum: end == nil ? permanentPerYear : temporaryPerYear,
            restDays: restDays,
            others: others.sorted(),
            clock: clock
        )
        if spacing.isFull(start) {
            return .perYear(
                kind,
                maximum: spacing.maximum ?? 0,
                possibleFrom: spacing.possibleFrom(start)
            )
        }
        guard spacing.isTooSoon(start), let possible = spacing.possibleFrom(start) else {
            return nil
        }
        return .tooSoon(possibleFrom: possible)
    }

    private func length(
        from start: Instant,
        until end: Instant,
        clock: CivilClock
    ) -> PlateChangeRefusal? {
        let earliest = start.adding(minutes: temporaryMinutesMin)
        if end < earliest { return .tooShort(earliestEnd: earliest) }
        guard let temporaryDaysMax else { return nil }
        let latest = clock.moment(start, plusDays: temporaryDaysMax)
        return end > latest ? .tooLong(latestEnd: latest) : nil
    }
}

/// How changes must lie apart.
private struct Spacing {
    let maximum: Int?
    let restDays: Int
    let others: [Instant]
    let clock: CivilClock

    /// Whether some year would hold more than the maximum.
    func isFull(_ start: Instant) -> Bool {
        guard let maximum else { return false }
        guard maximum > 0 else { return true }
        let starts = (others + [start]).sorted()
        return zip(starts, starts.dropFirst(maximum)).contains {
            $1 < clock.moment($0, plusYears: 1)
        }
    }

    /// Whether another change lies too near, before or after.
    func isTooSoon(_ start: Instant) -> Bool {
        restDays > 0
            && others.contains {
                start < clock.moment($0, plusDays: restDays)
                    && $0 < clock.moment(start, plusDays: restDays)
            }
    }

    /// The first moment from `start` on at which nothing is in the way.
    ///
    /// A hindrance ends a year or the days of rest after some other change, and nowhere else.
    func possibleFrom(_ start: Instant) -> Instant? {
        let ends = others.flatMap {
            [clock.moment($0, plusYears: 1), clock.moment($0, plusDays: restDays)]
        }
        return (ends.filter { $0 > start } + [start]).sorted()
            .first { !isFull($0) && !isTooSoon($0) }
    }
}
