/// A stretch by which the term to decide was suspended (Awb 4:15(1)): both days are in it.
public struct TermSuspension: Codable, Hashable, Sendable {
    public let first: Day
    public let last: Day

    /// Makes a stretch; nil when no day lies in it.
    public init?(from first: Day, through last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// How many days it has.
    public var days: Int { last.number - first.number + 1 }

    /// How many of its days lie after this one.
    public func days(after day: Day) -> Int {
        max(0, last.number - max(first.number - 1, day.number))
    }
}
