/// Translates between UTC moments and the wall clock of the municipality, both clock changes right.
///
/// The table of offset changes comes from the time-zone database and is read once at the border;
/// rules only ever compare integers.
public struct CivilClock: Sendable {
    /// From `since` on, the wall clock runs `offset` seconds ahead of UTC.
    public struct Change: Hashable, Sendable {
        /// The first moment at which this offset holds.
        public let since: Instant
        /// Seconds east of UTC.
        public let offset: Int64

        /// Makes one row of the table.
        public init(since: Instant, offset: Int64) {
            self.since = since
            self.offset = offset
        }
    }

    private let changes: [Change]
    private let firstOffset: Int64

    /// Makes a clock that runs at `firstOffset` until the first change.
    public init(firstOffset: Int64, changes: [Change]) {
        self.firstOffset = firstOffset
        self.changes = changes.sorted { $0.since < $1.since }
    }

    /// Seconds east of UTC at this moment.
    public func offset(at moment: Instant) -> Int64 {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].since <= moment { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? firstOffset : changes[low - 1].offset
    }

    /// The moments in `[start, end)` at which the clock is set forward or back.
    func changes(from start: Instant, until end: Instant) -> [Instant] {
        changes.map(\.since).filter { start <= $0 && $0 < end }
    }

    /// What the wall clock shows at this moment.
    public func local(_ moment: Instant) -> LocalTime {
        let wall = moment.seconds + offset(at: moment)
        let day = wall >= 0 ? wall / 86_400 : (wall - 86_399) / 86_400
        return LocalTime(day: Day(number: Int(day)), second: Int(wall - day * 86_400))
    }

    /// The moments at which the wall clock shows this time: none when the clock jumps over it, two
    /// when it is set back over it, otherwise one; earliest first.
    public func moments(showing local: LocalTime) -> [Instant] {
        let wall = local.wallSeconds
        let before = offset(at: Instant(seconds: wall - 86_400))
        let after = offset(at: Instant(seconds: wall + 86_400))
        if before == after { return [Instant(seconds: wall - before)] }
        let candidates = [before, after].map { Instant(seconds: wall - $0) }
        return candidates.filter { $0.seconds + offset(at: $0) == wall }.sorted()
    }

    /// The boundary that a wall-clock rule means: the first moment that shows this time, or the
    /// moment of the jump when no moment does.
    public func boundary(_ local: LocalTime) -> Instant {
        if let first = moments(showing: local).first { return first }
        let before = offset(at: Instant(seconds: local.wallSeconds - 86_400))
        let guess = Instant(seconds: local.wallSeconds - before)
        return changes.last { $0.since <= guess }?.since ?? guess
    }

    /// The moment at which this day begins.
    public func start(of day: Day) -> Instant {
        boundary(LocalTime(day: day, second: 0))
    }

    /// The same time of day so many calendar days later.
    public func moment(_ moment: Instant, plusDays days: Int) -> Instant {
        let local = local(moment)
        return boundary(LocalTime(day: local.day.adding(days: days), second: local.second))
    }

    /// The same time of the same date so many years later.
    public func moment(_ moment: Instant, plusYears years: Int) -> Instant {
        let local = local(moment)
        return boundary(LocalTime(day: local.day.adding(years: years), second: local.second))
    }

    /// The calendar day on which this moment falls.
    public func day(of moment: Instant) -> Day {
        local(moment).day
    }
}
