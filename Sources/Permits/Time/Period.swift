/// A stretch of time `[start, end)`: the start is in, the end is out, and it is never empty.
public struct Period: Hashable, Sendable {
    /// The first moment inside.
    public let start: Instant
    /// The first moment after it.
    public let end: Instant

    /// Makes the stretch from `start` up to but not including `end`; nil when nothing lies between.
    public init?(from start: Instant, until end: Instant) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    /// Takes the ends of a stretch that was made before.
    @inlinable
    package init(known start: Instant, _ end: Instant) {
        self.start = start
        self.end = end
    }

    /// Elapsed seconds.
    public var seconds: Int64 { end.seconds - start.seconds }

    /// Whether the moment lies in `[start, end)`.
    public func contains(_ moment: Instant) -> Bool {
        start <= moment && moment < end
    }

    /// Whether the two share at least one moment; stretches that only touch do not.
    public func overlaps(_ other: Period) -> Bool {
        start < other.end && other.start < end
    }

    /// What the two have in common, or nil.
    public func intersection(_ other: Period) -> Period? {
        Period(from: max(start, other.start), until: min(end, other.end))
    }

    /// The shortest stretch that holds both.
    public func hull(_ other: Period) -> Period {
        Period(from: min(start, other.start), until: max(end, other.end)) ?? self
    }

    /// The parts that none of the others holds: sorted and disjoint.
    public func subtracting(_ others: [Period]) -> [Period] {
        var parts: [Period] = []
        var start = start
        for other in Period.merged(others) {
            parts += [Period(from: start, until: min(other.start, end))].compactMap(\.self)
            start = max(start, other.end)
        }
        return parts + [Period(from: start, until: end)].compactMap(\.self)
    }

    /// Joins stretches that overlap or touch; the result is sorted and disjoint.
    public static func merged(_ periods: [Period]) -> [Period] {
        var result: [Period] = []
        for period in periods.sorted(by: { $0.start < $1.start }) {
            if let last = result.last, period.start <= last.end {
                result[result.count - 1] = last.hull(period)
            } else {
                result.append(period)
            }
        }
        return result
    }
}
