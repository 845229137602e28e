import Permits

/// One right as the table keeps it: five words.
struct RightEntry: Equatable {
    /// The hash of the plate, which no other plate has.
    var hash: UInt64
    private let high: UInt64
    private let low: UInt64
    /// Start and end in seconds since 1970, 32 bits each; the last end is "for ever".
    private let times: UInt64
    /// The class in the upper 16 bits, the row in the rest.
    private let label: UInt64

    static let wordCount = 5

    /// The class of an entry that only says: this plate has rights that do not fit here.
    private static let elsewhere = RightClasses.limit - 1
    private static let forEver = UInt64(UInt32.max)
    private static let rowBits = 48

    /// Packs a right; nil when a number in it is too large.
    init?(_ right: ParkingRight, row: Int64, hash: UInt64, classes: borrowing RightClasses) {
        let (start, end) = (right.period.start.seconds, right.period.end.seconds)
        let isForEver = right.period.end == .distantFuture
        guard start >= 0, start < Self.forEver, isForEver || end < Self.forEver,
            row >= 0, row >> Self.rowBits == 0, let number = classes.number(of: right)
        else { return nil }
        self.hash = hash
        high = right.reference.high
        low = right.reference.low
        times = UInt64(start) << 32 | (isForEver ? Self.forEver : UInt64(end))
        label = UInt64(number) << Self.rowBits | UInt64(row)
    }

    /// Says that the plate with this hash has rights elsewhere.
    init(elsewhere hash: UInt64) {
        self.hash = hash
        (high, low, times) = (0, 0, 0)
        label = UInt64(Self.elsewhere) << Self.rowBits
    }

    /// Reads the entry that begins at this word.
    init(_ words: borrowing ReservedWords, at start: Int, hash: UInt64) {
        self.hash = hash
        (high, low, times, label) = words.four(from: start &+ 1)
    }

    /// Writes it from this word on.
    func write(to words: borrowing ReservedWords, at start: Int) {
        words[start + 1] = high
        words[start + 2] = low
        words[start + 3] = times
        words[start + 4] = label
        words[start] = hash
    }

    /// Whether it says that the plate has rights elsewhere.
    var isElsewhere: Bool { classNumber == Self.elsewhere }

    /// The row of the record.
    var row: Int64 { Int64(label & (1 << Self.rowBits - 1)) }

    /// Whether it stands for a right that ended before this moment.
    func isOver(before moment: Instant) -> Bool {
        !isElsewhere && end < moment
    }

    /// The right; nil when it is elsewhere, or when the words do not belong together, having been
    /// read while they were written.
    @inline(__always)
    func right(classes: borrowing RightClasses) -> ParkingRight? {
        guard let period = Period(from: Instant(seconds: Int64(times >> 32)), until: end),
            !isElsewhere
        else { return nil }
        return classes.right(
            classNumber,
            reference: Reference(high: high, low: low),
            period: period
        )
    }

    private var classNumber: Int { Int(label >> Self.rowBits) }

    private var end: Instant {
        let seconds = times & Self.forEver
        return seconds == Self.forEver ? .distantFuture : Instant(seconds: Int64(seconds))
    }
}
