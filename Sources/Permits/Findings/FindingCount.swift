/// How often enforcement came to one outcome in a zone within an hour.
public struct FindingCount: Hashable, Sendable {
    /// The first moment of the hour.
    public let hour: Instant
    /// Nil outside every zone, and where the zone was not certain.
    public let zone: ZoneCode?
    public let outcome: FindingOutcome
    public let times: Int

    /// Counts something.
    public init(hour: Instant, zone: ZoneCode?, outcome: FindingOutcome, times: Int) {
        self.hour = hour
        self.zone = zone
        self.outcome = outcome
        self.times = times
    }

    /// The first moment of the hour that a moment lies in.
    public static func hour(of moment: Instant) -> Instant {
        let rest = moment.seconds % 3600
        return moment.adding(seconds: rest < 0 ? -rest - 3600 : -rest)
    }
}
