import Permits

/// One right as the table keeps it.
struct RightEntry: Equatable {
    /// The hash of the plate, which no other plate has, above, and its class in the 16 bits below.
    let key: UInt64
    /// Start and end in seconds since 1970, 32 bits each; the last end is "for ever".
    let times: UInt64
    /// The two halves of the name.
    let high: UInt64
    let low: UInt64
    /// The row of the record.
    let row: UInt32

    /// The class of an entry that only says: this plate has rights that do not fit here.
    static let elsewhere = RightClasses.limit - 1
    private static let forEver = UInt64(UInt32.max)

    /// The hash of the plate.
    var hash: UInt64 { key & PlateHash.bits }

    init(key: UInt64, times: UInt64, high: UInt64, low: UInt64, row: UInt32) {
        (self.key, self.times, self.high, self.low, self.row) = (key, times, high, low, row)
    }

    /// Packs a right; nil when a number in it is too large.
    init?(_ right: ParkingRight, row: Int64, hash: UInt64, classes: borrowing RightClasses) {
        let (start, end) = (right.period.start.seconds, right.period.end.seconds)
        let isForEver = right.period.end == .distantFuture
        guard start >= 0, start < Self.forEver, isForEver || end < Self.forEver,
            let row = UInt32(exactly: row), let number = classes.number(of: right)
        else { return nil }
        self.init(
            key: hash | UInt64(number),
            times: UInt64(start) << 32 | (isForEver ? Self.forEver : UInt64(end)),
            high: right.reference.high,
            low: right.reference.low,
            row: row
        )
    }

    /// Says that the plate with this hash has rights elsewhere.
    init(elsewhere hash: UInt64) {
        self.init(key: hash | UInt64(Self.elsewhere), times: 0, high: 0, low: 0, row: 0)
    }

    /// The number of the class in a key.
    @inline(__always)
    static func classNumber(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key & 0xFFFF) }

    /// Whether this key says that the plate has rights elsewhere.
    @inline(__always)
    static func isElsewhere(_ key: UInt64) -> Bool { classNumber(key) == elsewhere }

    /// The stretch that two packed times mean; an empty one when they were read before a writer was
    /// done.
    @inline(__always)
    static func period(_ times: UInt64) -> Period {
        Period(known: Instant(seconds: Int64(truncatingIfNeeded: times >> 32)), end(times))
    }

    /// The end that two packed times mean.
    @inline(__always)
    static func end(_ times: UInt64) -> Instant {
        let seconds = times & forEver
        return seconds == forEver
            ? .distantFuture : Instant(seconds: Int64(truncatingIfNeeded: seconds))
    }
}
