/// The year that a visit is charged to, and the regulated minutes that a scheme has in it.
///
/// A visit is charged whole to the year in which it begins.
public struct BudgetYear: Hashable, Sendable {
    /// The first moment in it, a local midnight.
    public let start: Instant
    /// The first moment after it, a local midnight.
    public let end: Instant
    /// Regulated minutes for the whole of this year.
    public let minutes: Int

    /// The budget year of a scheme in which a moment lies; a moment outside the validity counts
    /// as its first or last moment.
    ///
    /// - Parameters:
    ///   - scheme: Whose budget is for a full year.
    ///   - moment: When a visit begins, or when somebody looks.
    ///   - isCalendarYear: Whether the budget is one for a calendar year. The first year is then
    ///     pro rata: a twelfth for each month that has begun or is to come, rounded up.
    ///   - clock: Tells when a day begins.
    public init(
        of scheme: VisitorScheme,
        at moment: Instant,
        isCalendarYear: Bool,
        clock: CivilClock
    ) {
        let last = scheme.validity.end.adding(seconds: -1)
        let day = clock.day(of: min(max(moment, scheme.validity.start), last))
        let first = clock.day(of: scheme.validity.start)
        let year = day.date.year
        if isCalendarYear, let from = Day(year: year, month: 1, day: 1) {
            start = clock.start(of: from)
            end = clock.start(of: from.adding(years: 1))
            let months = year == first.date.year ? 13 - first.date.month : 12
            minutes = (scheme.budgetMinutes * months + 11) / 12
        } else {
            let years = year - first.date.year
            let anniversary = first.adding(years: years)
            let from = anniversary > day ? first.adding(years: years - 1) : anniversary
            let passed = anniversary > day ? years : years + 1
            start = clock.start(of: from)
            end = clock.start(of: first.adding(years: passed))
            minutes = scheme.budgetMinutes
        }
    }

    /// Whether what begins at this moment is charged to this year.
    public func contains(_ moment: Instant) -> Bool {
        start <= moment && moment < end
    }
}
