/// When the disc duty applies in a zone: its windows, and whether public holidays lift them.
///
/// A holiday lifts nothing unless the sub-plate says so (Hof Arnhem-Leeuwarden,
/// ECLI:NL:GHARL:2017:358), so `holidaysExcepted` is false by default.
public struct ZoneHours: Hashable, Sendable {
    /// Whether the zone applies at a moment.
    public enum State: Hashable, Sendable {
        /// The duty applies, without a break up to `until`; nil when that lies over a week away.
        case regulated(until: Instant?)
        case outsideHours
        /// The hours would apply, had it not been a public holiday.
        case holiday
    }

    /// The windows of the sub-plate.
    public let windows: [RegulatedWindow]
    /// Whether the sub-plate excepts public holidays.
    public let holidaysExcepted: Bool

    /// Makes the hours of a zone.
    public init(windows: [RegulatedWindow], holidaysExcepted: Bool = false) {
        self.windows = windows
        self.holidaysExcepted = holidaysExcepted
    }

    /// Whether the duty applies at this moment, and how long it goes on.
    public func state(at moment: Instant, clock: CivilClock) -> State {
        let local = clock.local(moment)
        let today = Period.merged(periods(on: local.day, clock: clock))
        guard let running = today.first(where: { $0.contains(moment) }) else {
            return isLifted(local.day) && isInWindow(local) ? .holiday : .outsideHours
        }
        let end = end(of: running, after: local.day, clock: clock)
        let isNear = end.seconds - moment.seconds <= Self.weekSeconds
        return .regulated(until: isNear ? end : nil)
    }

    /// The stretches within the given one during which the duty applies: sorted, disjoint, joined
    /// where they touch.
    public func periods(in range: Period, clock: CivilClock) -> [Period] {
        var pieces: [Period] = []
        var day = clock.day(of: range.start)
        let lastDay = clock.day(of: range.end)
        while day <= lastDay {
            pieces += periods(on: day, clock: clock).compactMap { $0.intersection(range) }
            day = day.adding(days: 1)
        }
        return Period.merged(pieces)
    }

    /// The first stretch that ends after this moment, at most the given number of days ahead.
    public func firstPeriod(after moment: Instant, days: Int, clock: CivilClock) -> Period? {
        let today = clock.day(of: moment)
        var latest: Period?
        for ahead in -8...days {
            let pieces = periods(on: today.adding(days: ahead), clock: clock)
            for piece in Period.merged(pieces) {
                if let running = latest, running.end == piece.start {
                    latest = running.hull(piece)
                } else if let running = latest, running.end > moment {
                    return running
                } else {
                    latest = piece
                }
            }
        }
        return latest.flatMap { $0.end > moment ? $0 : nil }
    }

    /// An end further away than this is not told.
    static let weekSeconds: Int64 = 7 * 86_400

    /// The end of a stretch that runs on this day, followed into the days that it touches.
    private func end(of running: Period, after day: Day, clock: CivilClock) -> Instant {
        var end = running.end
        var next = day.adding(days: 1)
        while end == clock.start(of: next), next <= day.adding(days: 8) {
            let morning = Period.merged(periods(on: next, clock: clock)).first
            guard let morning, morning.start == end else { return end }
            end = morning.end
            next = next.adding(days: 1)
        }
        return end
    }

    private func periods(on day: Day, clock: CivilClock) -> [Period] {
        guard !isLifted(day) else { return [] }
        return windows.flatMap { $0.parts(on: day) }.compactMap { part in
            Period(
                from: clock.boundary(LocalTime(day: day, second: part.lowerBound * 60)),
                until: part.upperBound == 1440
                    ? clock.start(of: day.adding(days: 1))
                    : clock.boundary(LocalTime(day: day, second: part.upperBound * 60))
            )
        }
    }

    private func isInWindow(_ local: LocalTime) -> Bool {
        windows.flatMap { $0.parts(on: local.day) }.contains { part in
            part.lowerBound * 60 <= local.second && local.second < part.upperBound * 60
        }
    }

    private func isLifted(_ day: Day) -> Bool {
        holidaysExcepted && PublicHoliday.falls(on: day)
    }
}
