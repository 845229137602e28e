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

    /// Judges a new visit beside those that the scheme already has; `now` is when it was asked.
    public func judge(
        _ wish: SessionWish,
        of scheme: VisitorScheme,
        beside sessions: [VisitorSession],
        balanceMinutes: Int,
        now: Instant
    ) -> SessionAnswer {
        let start = start(of: wish, now: now)
        guard let longest = longest(from: start, of: scheme) else {
            return .refused([.schemeNotValid] + momentRefusals(start: start, now: now))
        }
        guard let draft = draft(wish, within: longest, balanceMinutes: balanceMinutes) else {
            return .notNeeded(needlessness(at: start))
        }
        if wish.isOwnExemptCar { return .notNeeded(.ownExemption) }
        let own = sessions.filter {
            $0.plate.matches(wish.plate) && $0.period.overlaps(draft.period)
        }
        let period = own.reduce(draft.period) { $0.hull($1.period) }
        let others = sessions.filter { other in !own.contains(other) }
        let freed = own.reduce(0) { $0 + $1.costMinutes }
        let refusals =
            momentRefusals(start: start, now: now)
            + concurrencyRefusals(period, beside: others)
            + balanceRefusals(period, balanceMinutes: balanceMinutes + freed)
        guard refusals.isEmpty else { return .refused(refusals) }
        return .accepted(
            SessionPlan(
                period: period,
                costMinutes: cost(of: period),
                balanceMinutes: balanceMinutes + freed - cost(of: period),
                absorbed: own,
                signOnAgain: draft.signOnAgain
            )
        )
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
        guard newEnd >= now else { return .refused([.backdated]) }
        let isLonger = newEnd > session.period.end
        if isLonger, let withdrawn = scheme.withdrawnFrom, withdrawn <= now {
            return .refused([.schemeNotValid])
        }
        let start = session.period.start
        let limit = hours.firstPeriod(after: start, days: 366, clock: clock)?.end
        let allowed =
            [product.endsWithWindow ? limit : nil, scheme.validity.end]
            .compactMap { $0 }.min() ?? newEnd
        guard let period = Period(from: start, until: min(newEnd, allowed)) else {
            return .refused([.backdated])
        }
        let refusals =
            concurrencyRefusals(period, beside: others)
            + balanceRefusals(period, balanceMinutes: balanceMinutes)
        guard refusals.isEmpty else { return .refused(refusals) }
        return .accepted(
            SessionPlan(
                period: period,
                costMinutes: cost(of: period),
                balanceMinutes: balanceMinutes - cost(of: period),
                absorbed: [],
                signOnAgain: newEnd > allowed ? nextOpening(after: period.end) : nil
            )
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
        let signOnAgain: Instant?
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
        _ wish: SessionWish,
        within longest: Period,
        balanceMinutes: Int
    ) -> Draft? {
        let start = longest.start
        guard let window = hours.firstPeriod(after: start, days: 366, clock: clock),
            window.start < longest.end
        else { return nil }
        let wished =
            wish.end ?? suggestedEnd(from: start, in: window, balanceMinutes: balanceMinutes)
        guard let wished, wished > window.start else { return nil }
        let wanted = min(wished, longest.end)
        let end = product.endsWithWindow ? min(wanted, window.end) : wanted
        return Period(from: start, until: end).map {
            Draft(period: $0, signOnAgain: end < wanted ? nextOpening(after: end) : nil)
        }
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

    private func nextOpening(after moment: Instant) -> Instant? {
        hours.firstPeriod(after: moment, days: 31, clock: clock)?.start
    }

    private func needlessness(at start: Instant) -> SessionAnswer.Needless {
        hours.state(at: start, clock: clock) == .holiday ? .holiday : .outsideHours
    }

    private func momentRefusals(start: Instant, now: Instant) -> [SessionRefusal] {
        let earliest = now.adding(seconds: -Int64(product.graceMinutes) * 60)
        if start < earliest { return [.backdated] }
        let latestDay = clock.day(of: now).adding(days: product.daysAhead)
        return clock.day(of: start) > latestDay ? [.tooFarAhead(latestDay: latestDay)] : []
    }

    private func concurrencyRefusals(
        _ period: Period,
        beside others: [VisitorSession]
    ) -> [SessionRefusal] {
        let maximum = product.maximumConcurrent
        guard highest(in: period, of: others) >= maximum else { return [] }
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

    private func balanceRefusals(_ period: Period, balanceMinutes: Int) -> [SessionRefusal] {
        guard cost(of: period) > balanceMinutes else { return [] }
        var left = Int64(balanceMinutes) * 60
        var reach: Instant?
        for window in hours.periods(in: period, clock: clock) where left > 0 {
            reach = min(window.end, window.start.adding(seconds: left))
            left -= window.seconds
        }
        return [.insufficientBalance(possibleUntil: reach)]
    }
}
