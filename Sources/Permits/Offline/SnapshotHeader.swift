/// What a snapshot says of itself: which register, for whom, and how long it may be answered from.
public struct SnapshotHeader: Hashable, Sendable {
    /// The version of the register that it holds.
    public let registerVersion: Int64
    /// When it was made.
    public let moment: Instant
    /// Older than this, in seconds, it answers nothing.
    public let ageSecondsMax: Int64
    /// The day of the key by which its plates are hashed.
    public let day: Day
    /// Who it was made for.
    public let device: String
    /// The keyed hash of no text at all, by which a wrong key is told from a plate without rights.
    public let keyCheck: UInt64

    /// A quarter of an hour.
    public static let ageSecondsUsual: Int64 = 15 * 60
    /// Nobody can make a snapshot last longer than a day.
    static let ageSecondsLimit: Int64 = 86_400
    /// A clock of a device may be this far behind, in seconds.
    static let slackSeconds: Int64 = 60

    /// Makes a header.
    public init(
        registerVersion: Int64,
        moment: Instant,
        ageSecondsMax: Int64 = Self.ageSecondsUsual,
        day: Day,
        device: String,
        keyCheck: UInt64
    ) {
        self.registerVersion = registerVersion
        self.moment = moment
        self.ageSecondsMax = ageSecondsMax
        self.day = day
        self.device = device
        self.keyCheck = keyCheck
    }

    /// The last moment about which it can be asked, when it is kept fresh: then its key has ended.
    func last(_ clock: CivilClock) -> Instant {
        clock.start(of: day.adding(days: 1)).adding(seconds: ageSecondsMax)
    }

    /// What begins after this is carried only where it goes on without a break.
    public func horizon(_ clock: CivilClock) -> Instant {
        last(clock).adding(seconds: Cover.nearnessSeconds)
    }

    /// The days about which it can be asked.
    func days(_ clock: CivilClock) -> [Day] {
        var days = [clock.day(of: first)]
        let lastDay = clock.day(of: last(clock))
        while let day = days.last, day < lastDay { days.append(day.adding(days: 1)) }
        return days
    }

    /// The first moment about which it can be asked.
    var first: Instant { moment.adding(seconds: -Self.slackSeconds) }
    /// Times of rights are counted from here: what ended before it is not carried.
    public var origin: Instant { first.adding(seconds: -Cover.nearnessSeconds) }
}
