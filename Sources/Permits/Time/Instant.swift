/// A moment on the UTC time line, in whole seconds since 1970-01-01T00:00:00Z.
///
/// Fractions of a second are dropped (rounded down) at the border, so that what a person is told
/// and what a check compares are the same number.
public struct Instant: Codable, Hashable, Comparable, Sendable {
    /// Seconds since the Unix epoch, leap seconds not counted.
    public let seconds: Int64

    /// Makes the moment that lies this many seconds after the Unix epoch.
    @inlinable
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// Orders moments from early to late.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.seconds < right.seconds
    }

    /// The moment that lies the given number of elapsed seconds later.
    public func adding(seconds: Int64) -> Instant {
        Instant(seconds: self.seconds + seconds)
    }

    /// The moment that lies the given number of elapsed minutes later.
    public func adding(minutes: Int) -> Instant {
        adding(seconds: Int64(minutes) * 60)
    }

    /// 1970-01-01T00:00:00Z.
    @inlinable package static var zero: Instant { Instant(seconds: 0) }

    /// Earlier than any moment the register can hold: 0001-01-01T00:00:00Z.
    public static var distantPast: Instant { Instant(seconds: -62_135_596_800) }

    /// Later than any moment the register can hold: 9999-12-31T23:59:59Z.
    public static var distantFuture: Instant { Instant(seconds: 253_402_300_799) }
}
