/// The entries of a table, column by column: what a search reads lies close together.
///
/// A place has two words to search by, its key and its times; two for the name of the right; and
/// half a word for the row of the record. 36 bytes in all.
struct RightColumns: ~Copyable, Sendable {
    private let hot = ReservedWords(count: 1 << 30)
    private let names = ReservedWords(count: 1 << 30)
    private let rows = ReservedWords(count: 1 << 28)

    /// The key at this place; 0 when it is empty.
    @inline(__always)
    subscript(keyAt place: Int) -> UInt64 {
        get { hot[place &* 2] }
        nonmutating set { hot[place &* 2] = newValue }
    }

    /// How many of the next six keys are larger than this one.
    ///
    /// A sum and not a search, because the processor cannot guess where a search ends, and would
    /// wait for memory at each wrong guess. Keys leave the highest bit free, where each difference
    /// shows its sign; an empty place is smaller than any key.
    @inline(__always)
    func largerAmongSix(from place: Int, than key: UInt64) -> Int {
        let (one, two, three, four, five, six) = hot.sixEvens(from: place &* 2)
        let count =
            (key &- one) >> 63 &+ (key &- two) >> 63 &+ (key &- three) >> 63
            &+ (key &- four) >> 63 &+ (key &- five) >> 63 &+ (key &- six) >> 63
        return Int(truncatingIfNeeded: count)
    }

    /// The key and the times at this place, and the key behind it.
    @inline(__always)
    func pair(at place: Int) -> (key: UInt64, times: UInt64, next: UInt64) {
        hot.three(from: place &* 2)
    }

    /// The key and the times at this place.
    @inline(__always)
    func glance(at place: Int) -> (key: UInt64, times: UInt64) {
        hot.two(from: place &* 2)
    }

    /// The two halves of the name at this place.
    @inline(__always)
    func name(at place: Int) -> (high: UInt64, low: UInt64) {
        names.two(from: place &* 2)
    }

    /// The row at this place.
    func row(at place: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: rows[place >> 1] >> Self.shift(of: place))
    }

    /// Writes an entry; the key comes last.
    func write(_ entry: RightEntry, at place: Int) {
        names[place &* 2] = entry.high
        names[place &* 2 &+ 1] = entry.low
        let others = rows[place >> 1] & ~(UInt64(UInt32.max) << Self.shift(of: place))
        rows[place >> 1] = others | UInt64(entry.row) << Self.shift(of: place)
        hot[place &* 2 &+ 1] = entry.times
        hot[place &* 2] = entry.key
    }

    /// The entry at this place.
    func entry(at place: Int) -> RightEntry {
        let (key, times) = glance(at: place)
        let (high, low) = name(at: place)
        return RightEntry(key: key, times: times, high: high, low: low, row: row(at: place))
    }

    /// How many places may be used.
    var openCount: Int { hot.openCount / 2 }

    /// Makes at least this many places usable.
    func open(_ places: Int) {
        hot.open(places * 2)
        names.open(places * 2)
        rows.open((places + 1) / 2)
    }

    /// Empties all places and gives the memory back.
    func clear() {
        hot.clear()
        names.clear()
        rows.clear()
    }

    private static func shift(of place: Int) -> UInt64 { UInt64(place & 1) << 5 }
}
