/// How long an exemption holds.
extension Product {
    /// From the moment it takes effect up to local midnight of the same date, so many years later;
    /// or up to the end that was asked for.
    ///
    /// Nil when that end has already passed.
    public func validity(
        from start: Instant,
        until end: Instant? = nil,
        clock: CivilClock
    ) -> Period? {
        let lastDay = clock.day(of: start).adding(years: validYears)
        return Period(from: start, until: end ?? clock.start(of: lastDay))
    }
}
