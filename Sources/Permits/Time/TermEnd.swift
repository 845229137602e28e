/// Where a legal term ends, and over which days its end was moved
/// (Algemene termijnenwet article 1).
public struct TermEnd: Hashable, Sendable {
    /// Why a term may not end on a day.
    public enum Obstacle: Hashable, Sendable {
        case weekend
        case holiday(PublicHoliday)
    }

    /// A day over which the end was moved.
    public struct Skipped: Hashable, Sendable {
        public let day: Day
        public let obstacle: Obstacle
    }

    /// The last day as counted, before it was moved.
    public let counted: Day
    /// The days over which it was moved, in order.
    public let skipped: [Skipped]

    /// Moves the end of a term to the first working day on or after the day as counted.
    public init(counted: Day) {
        self.counted = counted
        var skipped: [Skipped] = []
        var day = counted
        while let obstacle = Obstacle(on: day) {
            skipped.append(Skipped(day: day, obstacle: obstacle))
            day = day.adding(days: 1)
        }
        self.skipped = skipped
    }

    /// A day that was promised, which is not moved.
    public init(promised day: Day) {
        counted = day
        skipped = []
    }

    /// The last day.
    public var last: Day { counted.adding(days: skipped.count) }
}

extension TermEnd.Obstacle {
    /// Why a term may not end on this day; nil when it may.
    public init?(on day: Day) {
        if let holiday = PublicHoliday.ofTerms(on: day) {
            self = .holiday(holiday)
        } else if day.weekday == .saturday || day.weekday == .sunday {
            self = .weekend
        } else {
            return nil
        }
    }
}
