/// What goes back of a fee.
extension Product {
    /// The part of a fee that goes back when an exemption ends at this moment, in cents.
    ///
    /// Months run from date to date, as validity does; a month that has begun counts as used.
    /// Cents are rounded down. Nothing for an exemption of less than a month.
    public func refundCents(
        of feeCents: Int,
        validity: Period,
        endingAt end: Instant,
        clock: CivilClock
    ) -> Int {
        guard refund == .perMonth, end < validity.end else { return 0 }
        let last = clock.day(of: validity.end)
        let whole = Self.months(from: clock.day(of: validity.start), to: last)
        let unused = Self.months(from: clock.day(of: max(end, validity.start)), to: last)
        return whole > 0 ? feeCents * unused / whole : 0
    }

    /// Whole calendar months from one day to another.
    private static func months(from start: Day, to end: Day) -> Int {
        let (from, until) = (start.date, end.date)
        let months = (until.year - from.year) * 12 + until.month - from.month
        return max(0, until.day < from.day ? months - 1 : months)
    }
}
