/// How long a case is kept after it ended (Archiefwet 1995 article 5).
///
/// The terms are those of the Selectielijst gemeenten 2020 unless the municipality sets others.
///
/// Years go from the day on which the case ended to the same date; from local midnight of that
/// date on it must be destroyed.
public struct RetentionPolicy: Hashable, Sendable {
    /// Years after the end of the validity.
    public var grantedYears = 1
    /// Years after the day from which a withdrawal counts.
    public var withdrawnYears = 1
    /// Years after the decision to refuse.
    public var refusedYears = 5
    /// Years after an application was broken off, or turned out not to be needed.
    public var abortedYears = 1
    /// Years after the decision to leave an application unhandled.
    public var unhandledYears = 1
    /// Years after an objection was closed (process 13); its whole case is kept as long.
    public var objectionYears = 5
    /// Weeks after a visit in which the plate of the visitor is kept, for an objection to a fine.
    public var visitorPlateWeeks = 13
    /// Days after the one on which a plate was met without a right, in which the finding is kept.
    public var findingDays = 1
    /// Years in which is kept, without the plate, that a finding was handed over (process 12).
    public var handedOverYears = 5

    /// No plate that was met is kept longer than thirteen weeks.
    public static let findingDaysMax = 91

    /// Makes the policy that the list of the archives prescribes.
    public init() {}

    /// Years for which a case that ended this way is kept.
    public func years(for kind: RetentionClass) -> Int {
        switch kind {
        case .granted: grantedYears
        case .withdrawn: withdrawnYears
        case .refused: refusedYears
        case .aborted: abortedYears
        case .leftUnhandled: unhandledYears
        }
    }

    /// The last day on which something may have ended that is kept this many years and is to be
    /// destroyed today.
    public static func lastDay(keptYears years: Int, today: Day) -> Day {
        var day = today.adding(years: -years).adding(days: 1)
        while day.adding(years: years) > today { day = day.adding(days: -1) }
        return day
    }
}
