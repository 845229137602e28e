/// The rules for signing visitors on, as the policy of the moment has them.
public struct VisitorRules: Sendable {
    private let product: Product
    private let hours: ZoneHours
    private let clock: CivilClock

    /// A wish this many seconds in the past counts as one for now: clocks differ a little.
    public static let clockDifferenceSeconds: Int64 = 60

    /// Makes the rules for schemes of this product in a zone with these hours.
    public init(product: Product, hours: ZoneHours, clock: CivilClock) {
        self.product = product
        self.hours = hours
        self.clock = clock
    }

    /// The year that a visit which begins at this moment is charged to.
    public func budgetYear(of scheme: VisitorScheme, at moment: Instant) -> BudgetYear {
        BudgetYear(
            of: scheme,
            at: moment,
            isCalendarYear: product.budgetPerCalendarYear,
            clock: clock
        )
    }

    /// Judges a new visit beside those that the scheme already has; `now` is when it was asked.
    ///
    /// The balance is that of the year in which the visit begins, together with a running visit
    /// of the same plate that it follows on.
    public func judge(
        _ wish: SessionWish,
        of scheme: VisitorScheme,
        beside sessions: [VisitorSession],
        balanceMinutes: Int,
        now: Instant
    ) -> SessionAnswer {
        let start = start(of: wish, now: now)
        guard let longest = longest(from: start, of: scheme) else {
            return .refused(momentRefusals(start: start, now: now) + [.schemeNotValid])
        }
        let draft = draft(until: wish.end, within: longest, balanceMinutes: balanceMinutes)
        guard let draft else {
            return .notNeeded(needlessness(at: start))
        }
        if wish.isOwnExemptCar { return .notNeeded(.ownExemption) }
        return answer(
            draft,
            of: wish.plate,
            in: scheme,
            beside: sessions,
            balanceMinutes: balanceMinutes,
            unless: momentRefusals(start: start, now: now)
        )
    }

    /// What a visitor would be answered who is not signed on yet, begins at this moment and leaves
    /// the end to the rules.
    public func offer(
        from start: Instant,
        of scheme: VisitorScheme,
        beside sessions: [VisitorSession],
        balanceMinutes: Int,
        now: Instant
    ) -> SessionAnswer {
        guard let longest = longest(from: start, of: scheme) else {
            return .refused(momentRefusals(start: start, now: now) + [.schemeNotValid])
        }
        guard let draft = draft(until: nil, within: longest, balanceMinutes: balanceMinutes) else {
            return .notNeeded(needlessness(at: start))
        }
        return answer(
            draft,
            of: nil,
            in: scheme,
            beside: sessions,
            balanceMinutes: balanceMinutes,
            unless: momentRefusals(start: start, now: now)
        )
    }

    /// When a visitor who is signed on up to this end must be signed on again; nil when the visit
    /// does not end because its window closes.
    public func signOnAgain(after end: Instant) -> Instant? {
        guard product.endsWithWindow,
            let window = hours.firstPeriod(after: end.adding(seconds: -1), days: 1, clock: clock),
            window.start < end, window.end == end
        else { return nil }
        return nextOpening(after: end)
    }

    /// When the hours of the zone begin next after this moment; nil when that lies over a month
    /// away.
    public func nextOpening(after moment: Instant) -> Instant? {
        hours.firstPeriod(after: moment, days: 31, clock: clock)?.start
    }

    /// Judges another end for a visit; the balance is without what the visit itself took.
    public func judge(
        newEnd: Instant,
        of session: VisitorSession,
        in scheme: VisitorScheme,
        beside others: [VisitorSession],
        balanceMinutes: Int,
        now: Instant
    ) -> SessionAnswer {
        let isOver = session.period.end < earliestStart(now: now)
        guard newEnd >= now, !isOver else { return .refused([.backdated]) }
        let added = Period(from: session.period.end, until: newEnd)
        if added != nil, let withdrawn = scheme.withdrawnFrom, withdrawn <= now {
            return .refused([.schemeNotValid])
        }
        let start = session.period.start
        let wanted = min(newEnd, scheme.validity.end)
        let window = hours.firstPeriod(after: start, days: 366, clock: clock)
        guard let draft = draft(from: start, until: wanted, closing: window, added: added)
        else { return .refused([.backdated]) }
        return answer(
            draft,
            of: session.plate,
            in: scheme,
            beside: others,
            balanceMinutes: balanceMinutes
        )
    }

    /// What a visit takes: elapsed minutes inside the windows, a started minute counts whole.
    public func cost(of period: Period) -> Int {
        let seconds = hours.periods(in: period, clock: clock).reduce(0) { $0 + $1.seconds }
        return Int((seconds + 59) / 60)
    }
}

extension VisitorRules {
    private struct Draft {
        let period: Period
        /// What of it was not granted before; nil when it only becomes shorter.
        let added: Period?
        let signOnAgain: Instant?
    }

    /// Weighs a visit against those beside it; those of its own plate that it meets become one
    /// with it.
    private func answer(
        _ draft: Draft,
        of plate: LicensePlate?,
        in scheme: VisitorScheme,
        beside sessions: [VisitorSession],
        balanceMinutes: Int,
        unless earlier: [SessionRefusal] = []
    ) -> SessionAnswer {
        let own = sessions.filter { session in
            plate.map(session.plate.matches) ?? false && session.period.overlaps(draft.period)
        }
        let others = sessions.filter { !own.contains($0) }
        let period = own.reduce(draft.period) { $0.hull($1.period) }
        let year = budgetYear(of: scheme, at: period.start)
        let freed = own.filter { year.contains($0.period.start) }
        let left = freed.reduce(balanceMinutes) { $0 + $1.costMinutes } - cost(of: period)
        var refusals = earlier + concurrencyRefusals(draft.added, beside: others)
        if left < 0 {
            let unpaid = draft.period.subtracting(own.map(\.period))
            refusals.append(
                .insufficientBalance(possibleUntil: reach(of: balanceMinutes, in: unpaid))
            )
        }
        guard refusals.isEmpty else { return .refused(refusals) }
        return .accepted(
            SessionPlan(
                period: period,
                costMinutes: cost(of: period),
                balanceMinutes: left,
                absorbed: own,
                signOnAgain: draft.signOnAgain
            )
        )
    }

    private func start(of wish: SessionWish, now: Instant) -> Instant {
        guard let start = wish.start else { return now }
        let isJustPast =
            start < now && now.seconds - start.seconds <= Self.clockDifferenceSeconds
        return isJustPast ? now : start
    }

    /// From the start up to the end of the scheme; nil when the scheme does not hold at the start.
    private func longest(from start: Instant, of scheme: VisitorScheme) -> Period? {
        let isWithdrawn = scheme.withdrawnFrom.map { start >= $0 } ?? false
        guard scheme.validity.contains(start), !isWithdrawn else { return nil }
        return Period(from: start, until: scheme.validity.end)
    }

    /// The visit as the windows allow it; nil when it meets no regulated time.
    private func draft(
        until end: Instant?,
        within longest: Period,
        balanceMinutes: Int
    ) -> Draft? {
        let start = longest.start
        guard let window = hours.firstPeriod(after: start, days: 366, clock: clock),
            window.start < longest.end
        else { return nil }
        let wished =
            end ?? suggestedEnd(from: start, in: window, balanceMinutes: balanceMinutes)
        guard let wished, wished > window.start else { return nil }
        let wanted = min(wished, longest.end)
        return self.draft(
            from: start,
            until: wanted,
            closing: window,
            added: Period(from: start, until: wanted)
        )
    }

    /// The visit, cut off where its window closes if the policy has it so.
    private func draft(
        from start: Instant,
        until wanted: Instant,
        closing window: Period?,
        added: Period?
    ) -> Draft? {
        let closing = product.endsWithWindow ? window?.end : nil
        let end = min(wanted, closing ?? wanted)
        guard let period = Period(from: start, until: end) else { return nil }
        return Draft(
            period: period,
            added: added.flatMap(period.intersection),
            signOnAgain: end < wanted ? nextOpening(after: end) : nil
        )
    }

    /// The close of the window, a day at most, and no further than the budget reaches; nil when
    /// no window opens any more on the day of the start.
    private func suggestedEnd(
        from start: Instant,
        in window: Period,
        balanceMinutes: Int
    ) -> Instant? {
        guard clock.day(of: window.start) <= clock.day(of: start) else { return nil }
        let begin = max(start, window.start)
        let end = min(window.end, begin.adding(minutes: Self.suggestedMinutesMax))
        let reach = begin.adding(minutes: balanceMinutes)
        return balanceMinutes > 0 ? min(end, reach) : end
    }

    /// Where the hours never close, an end is suggested after a day.
    private static let suggestedMinutesMax = 24 * 60

    private func needlessness(at start: Instant) -> SessionAnswer.Needless {
        hours.state(at: start, clock: clock) == .holiday ? .holiday : .outsideHours
    }

    private func momentRefusals(start: Instant, now: Instant) -> [SessionRefusal] {
        if start < earliestStart(now: now) { return [.backdated] }
        let latestDay = clock.day(of: now).adding(days: product.daysAhead)
        return clock.day(of: start) > latestDay ? [.tooFarAhead(latestDay: latestDay)] : []
    }

    private func earliestStart(now: Instant) -> Instant {
        now.adding(minutes: -product.graceMinutes)
    }

    private func concurrencyRefusals(
        _ period: Period?,
        beside others: [VisitorSession]
    ) -> [SessionRefusal] {
        let maximum = product.maximumConcurrent
        guard let period, highest(in: period, of: others) >= maximum else { return [] }
        let moments = [period.start] + others.map(\.period.end).filter { $0 > period.start }
        let firstFree = moments.sorted().first { moment in
            Period(from: moment, until: moment.adding(seconds: period.seconds))
                .map { highest(in: $0, of: others) < maximum } ?? false
        }
        return [.maximumConcurrent(maximum: maximum, firstFree: firstFree ?? period.end)]
    }

    /// The largest number of visits that run at one moment of the period.
    private func highest(in period: Period, of sessions: [VisitorSession]) -> Int {
        let running = sessions.filter { $0.period.overlaps(period) }
        let starts = running.map { max($0.period.start, period.start) }
        return starts.map { start in running.count { $0.period.contains(start) } }.max() ?? 0
    }

    /// How far a budget goes in these stretches; nil when nothing is left of it.
    private func reach(of balanceMinutes: Int, in unpaid: [Period]) -> Instant? {
        var left = Int64(balanceMinutes) * 60
        var reach: Instant?
        for part in unpaid.flatMap({ hours.periods(in: $0, clock: clock) }) where left > 0 {
            reach = min(part.end, part.start.adding(seconds: left))
            left -= part.seconds
        }
        return reach
    }
}
