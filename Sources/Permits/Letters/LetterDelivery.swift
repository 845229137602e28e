/// How far a letter is on its way.
public enum LetterDelivery: Hashable, Sendable {
    /// Not handed over yet; tried so often in vain, and not again before a moment.
    case waiting(attempts: Int, tryAt: Instant, fault: DeliveryFault?)
    case delivered(at: Instant, by: LetterChannel)

    /// After so many attempts in vain a person must look at it.
    public static let attemptsBeforeWork = 5

    /// How long to wait after this many attempts in vain, in seconds: one minute, then twice as
    /// long each time, up to six hours.
    public static func pauseSeconds(afterAttempts attempts: Int) -> Int64 {
        min(Int64(60) << Int64(min(max(attempts - 1, 0), 16)), 6 * 3600)
    }
}
