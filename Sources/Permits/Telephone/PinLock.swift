/// What wrong PINs lead to: after every fifth in a row the line waits, longer each time.
public struct PinLock: Hashable, Sendable {
    /// Wrong PINs since the last right one.
    public let failures: Int
    /// The first moment at which a PIN is looked at again.
    public let lockedUntil: Instant?

    /// How many wrong PINs lead to a wait.
    public static let failuresMax = 5
    private static let firstMinutes = 15
    private static let longestMinutes = 24 * 60

    /// Nothing went wrong yet.
    public static let open = PinLock(failures: 0, lockedUntil: nil)

    /// Takes over what is recorded.
    public init(failures: Int, lockedUntil: Instant?) {
        self.failures = failures
        self.lockedUntil = lockedUntil
    }

    /// Whether no PIN is looked at, be it right or wrong.
    public func isLocked(at moment: Instant) -> Bool {
        lockedUntil.map { moment < $0 } ?? false
    }

    /// After one more wrong PIN: the fifth makes wait 15 minutes, the tenth 30, up to a day.
    public func failing(at now: Instant) -> PinLock {
        let failures = failures + 1
        guard failures.isMultiple(of: Self.failuresMax) else {
            return PinLock(failures: failures, lockedUntil: nil)
        }
        let doublings = min(failures / Self.failuresMax - 1, 7)
        let minutes = min(Self.firstMinutes << doublings, Self.longestMinutes)
        return PinLock(failures: failures, lockedUntil: now.adding(minutes: minutes))
    }
}
