import Permits

/// How long to wait before asking somebody again who did not answer: a minute, and each time
/// twice as long, up to an hour.
enum RetryDelay {
    private static let firstSeconds: Int64 = 60
    private static let secondsMax: Int64 = 3600

    /// The moment to ask again after so many questions.
    static func next(after count: Int, from now: Instant) -> Instant {
        now.adding(seconds: min(firstSeconds << min(count, 6), secondsMax))
    }
}
