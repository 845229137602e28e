import Permits

/// The moments that decide what is due for destruction; what happened before them is.
public struct RetentionLimits: Sendable {
    /// The day on which it is destroyed.
    public let today: Day
    let objectionsClosedBefore: Instant
    let visitsEndedBy: Instant
    let findingsBefore: Day
    let handedOverBefore: Instant
    private let ends: [RetentionClass: Instant]

    /// Works out the limits that a policy gives at a moment.
    public init(of policy: RetentionPolicy, at now: Instant, clock: CivilClock) {
        let today = clock.day(of: now)
        func limit(_ years: Int) -> Instant {
            let last = RetentionPolicy.lastDay(keptYears: years, today: today)
            return clock.start(of: last.adding(days: 1))
        }
        self.today = today
        objectionsClosedBefore = limit(policy.objectionYears)
        visitsEndedBy = now.adding(seconds: -Int64(policy.visitorPlateWeeks) * 7 * 86_400)
        findingsBefore = today.adding(days: -policy.findingDays)
        handedOverBefore = limit(policy.handedOverYears)
        ends = Dictionary(
            uniqueKeysWithValues: RetentionClass.allCases.map {
                ($0, limit(policy.years(for: $0)))
            }
        )
    }

    func endedBefore(_ kind: RetentionClass) -> Instant {
        ends[kind] ?? .distantPast
    }
}
