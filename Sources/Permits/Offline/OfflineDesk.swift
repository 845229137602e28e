/// Answers plate checks from a snapshot and what was told since, by the same judge as the service.
///
/// What is too old answers nothing at all, a right that it holds included: without a verdict
/// nobody is fined, so nothing is lost by it, and an officer has one rule to know.
public struct OfflineDesk: Sendable {
    /// The key is not the one by which the plates in the snapshot are hashed.
    public struct WrongKey: Error, Hashable, Sendable {}

    /// What was told does not go on from where the desk is: another device, day or version.
    public struct CannotFollow: Error, Hashable, Sendable {}

    /// What it answers from.
    public let snapshot: OfflineSnapshot
    /// The version of the register that it has reached.
    public private(set) var registerVersion: Int64
    /// The moment of which it knows the register as a whole.
    public private(set) var moment: Instant
    private let clock: CivilClock
    private var rights: OfflineRights
    private let judges: [Day: PlateJudge]

    /// Opens a snapshot with the keyed hash of the device and day.
    ///
    /// A wrong key is refused: by it no plate would have any right.
    public init(
        _ snapshot: OfflineSnapshot,
        clock: CivilClock,
        hash: @escaping @Sendable (String) -> UInt64
    ) throws(WrongKey) {
        guard hash("") == snapshot.header.keyCheck else { throw WrongKey() }
        self.snapshot = snapshot
        self.clock = clock
        registerVersion = snapshot.header.registerVersion
        moment = snapshot.header.moment
        rights = OfflineRights(snapshot: snapshot, hash: hash)
        judges = snapshot.header.days(clock).reduce(into: [:]) { judges, day in
            let start = clock.start(of: day)
            judges[day] = PlateJudge(
                policy: snapshot.municipality.policy(at: start, clock: clock),
                clock: clock,
                day: day
            )
        }
    }

    /// Takes over what was told since; that makes it fresh again when nothing was left to tell.
    public mutating func follow(_ feed: RightFeed) throws(CannotFollow) {
        let header = snapshot.header
        guard feed.device == header.device, feed.day == header.day,
            feed.after == registerVersion, feed.version >= feed.after
        else { throw CannotFollow() }
        for step in feed.steps { rights.take(step) }
        registerVersion = feed.version
        if feed.isComplete { moment = max(moment, feed.moment) }
    }

    /// How old what it knows is at a moment, in seconds.
    public func ageSeconds(at moment: Instant) -> Int64 {
        moment.seconds - self.moment.seconds
    }

    /// Judges the check as the service would have at the moment of which the register is known, if
    /// that lies near enough before the moment of the check.
    public func answer(_ check: PlateCheck) -> OfflineAnswer {
        let header = snapshot.header
        guard check.moment >= moment.adding(seconds: -SnapshotHeader.slackSeconds) else {
            return .unavailable(.clockBehind)
        }
        guard check.moment <= moment.adding(seconds: header.ageSecondsMax),
            check.moment <= header.last(clock),
            let judge = judges[clock.day(of: check.moment)]
        else { return .unavailable(.stale) }
        guard case .zone(let zone, _) = check.spot, judge.policy.zone(zone) != nil else {
            return .unavailable(.zoneNotCarried)
        }
        return .verdict(judge.answer(check, rights: rights))
    }
}
