/// The hours of some zones on one day as plain moments, so that a check only compares numbers.
struct ZoneTimetable: Sendable {
    private enum Duty: Sendable {
        case applies, outsideHours, holiday
    }

    /// From `start` on, until the next stretch of the same zone, the duty is this.
    private struct Stretch: Sendable {
        let start: Int64
        let duty: Duty
    }

    /// The day that it can tell about.
    let span: Period
    private var stretches: [Stretch] = []
    /// Where the stretches of each zone begin, and where the last ones end.
    private var firsts = [0]

    /// Writes the hours of this day down; nil when the clock leaves nothing of it.
    init?(_ zones: [ZoneHours], on day: Day, clock: CivilClock) {
        let (start, end) = (clock.start(of: day), clock.start(of: day.adding(days: 1)))
        guard let span = Period(from: start, until: end) else { return nil }
        self.span = span
        // The end of what runs is told when it is at most a week away.
        let days = (0...9).map { day.adding(days: $0) }
        for hours in zones {
            append(hours, on: days, clock: clock)
            firsts.append(stretches.count)
        }
    }

    /// Whether the duty applies at this moment, inside the span, in the zone with this number, and
    /// how long it goes on.
    func state(of zone: Int, at moment: Instant) -> ZoneHours.State {
        var number = firsts[zone]
        let last = firsts[zone + 1] - 1
        while number < last, stretches[number + 1].start <= moment.seconds { number += 1 }
        switch stretches[number].duty {
        case .outsideHours: return .outsideHours
        case .holiday: return .holiday
        case .applies:
            guard number < last else { return .regulated(until: nil) }
            let end = stretches[number + 1].start
            let isNear = end - moment.seconds <= ZoneHours.weekSeconds
            return .regulated(until: isNear ? Instant(seconds: end) : nil)
        }
    }

    private mutating func append(_ hours: ZoneHours, on days: [Day], clock: CivilClock) {
        let first = stretches.count
        for moment in Self.seams(of: hours, on: days, clock: clock) {
            let duty: Duty =
                switch hours.state(at: moment, clock: clock) {
                case .regulated: .applies
                case .outsideHours: .outsideHours
                case .holiday: .holiday
                }
            if stretches.count == first || stretches[stretches.count - 1].duty != duty {
                stretches.append(Stretch(start: moment.seconds, duty: duty))
            }
        }
    }

    /// Every moment at which the duty may begin or end, in order.
    private static func seams(
        of hours: ZoneHours,
        on days: [Day],
        clock: CivilClock
    ) -> [Instant] {
        let minutes = Set(hours.windows.flatMap { [$0.fromMinute, $0.untilMinute] } + [0])
        let seams = days.flatMap { day in
            minutes.flatMap { minute in
                let local = LocalTime(day: day, second: minute * 60)
                return clock.moments(showing: local) + [clock.boundary(local)]
            }
        }
        guard let earliest = seams.min(), let latest = seams.max() else { return [] }
        return Set(seams + clock.changes(from: earliest, until: latest)).sorted()
    }
}
