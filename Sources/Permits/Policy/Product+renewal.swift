extension Product {
    /// When an exemption of this kind that ends at this moment can be renewed; nil when its kind
    /// is applied for anew each time.
    public func term(endingAt end: Instant, clock: CivilClock) -> ExemptionTerm? {
        guard kind.isRenewable else { return nil }
        let lastDay = clock.day(of: end)
        return ExemptionTerm(
            renewableFrom: clock.start(of: lastDay.adding(days: -renewalDays)),
            end: end,
            graceUntil: clock.moment(end, plusDays: graceDays)
        )
    }

    /// The moments at which the holder hears that the end comes near, earliest first: each at the
    /// begin of a day.
    public func reminders(before end: Instant, clock: CivilClock) -> [(days: Int, at: Instant)] {
        let lastDay = clock.day(of: end)
        return reminderDays.sorted(by: >).map { days in
            (days, clock.start(of: lastDay.adding(days: -days)))
        }.filter { $0.at < end }
    }
}
