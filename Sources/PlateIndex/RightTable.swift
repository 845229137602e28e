import Permits
import Synchronization

/// The entries of all plates, the largest hash first, with gaps: open addressing with linear
/// probing, where every entry lies at its home or behind it, after larger hashes only.
///
/// So a plate's rights lie side by side in one or two cache lines, a plate without rights is as
/// quickly known as one with, and growing needs no second table: the homes move up, from the last
/// entry to the first, a few at each change. Until that is done, hashes up to `frontier` have
/// their home by the new size, the others by the old one; all stay in order meanwhile.
///
/// Any thread may search while one writes. What it finds is only to be believed when no change was
/// made meanwhile, which `PlateIndex` sees to; here it is enough that every search ends, and in
/// words that may be read.
struct RightTable: ~Copyable, Sendable {
    let columns = RightColumns()
    private let size = Atomic(0)
    private let sizeAfter = Atomic(0)
    private let frontier = Atomic<UInt64>(0)
    /// While it grows: no entry whose home has yet to move lies behind this place.
    private let cursor = Atomic(-1)
    private let used = Atomic(0)
    private let places = Atomic(0)
    /// No entry lies behind this place.
    private let top = Atomic(-1)

    /// Makes an empty table; it takes no entry before `prepare`.
    init() {}

    /// How many entries there are.
    var count: Int { used.load(ordering: .relaxed) }

    /// How many places there are to look at.
    var placeCount: Int { places.load(ordering: .relaxed) }

    /// Empties the table, and makes it so large that this many entries fit before it grows.
    func prepare(expecting count: Int) {
        columns.clear()
        let wanted = max(Self.sizeMin, count * 13 / 10 + 1)
        open(wanted + Self.sizeMin)
        size.store(wanted, ordering: .relaxed)
        sizeAfter.store(wanted, ordering: .relaxed)
        cursor.store(-1, ordering: .relaxed)
        used.store(0, ordering: .relaxed)
        top.store(-1, ordering: .relaxed)
    }

    /// Forgets everything, and gives the memory back.
    func clear() {
        columns.clear()
        used.store(0, ordering: .relaxed)
    }

    /// What the table knows of the first entry of a plate.
    struct Found {
        let place: Int
        let key: UInt64
        let times: UInt64
        /// Whether the plate has more entries.
        let hasMore: Bool
    }

    /// The first entry of the plate with this hash.
    @inline(__always)
    func first(of hash: UInt64) -> Found? {
        let last = placeCount &- 8
        let key = hash | Self.classBits
        var place = home(of: hash)
        while place < last {
            let larger = columns.largerAmongSix(from: place, than: key)
            place &+= larger
            guard larger < 6 else { continue }
            let (key, times, next) = columns.pair(at: place)
            guard key ^ hash <= Self.classBits else { return nil }
            let hasMore = next ^ hash <= Self.classBits
            return Found(place: place, key: key, times: times, hasMore: hasMore)
        }
        return nil
    }

    /// Passes the places of the entries of the plate with this hash.
    func eachPlace(of hash: UInt64, _ body: (Int) -> Void) {
        let end = placeCount
        var place = home(of: hash)
        while place < end, case let found = self[hashAt: place], found >= hash {
            if found == hash { body(place) }
            place += 1
        }
    }

    /// Asks for the memory in which the plate with this hash is looked for.
    @inline(__always)
    func touch(_ hash: UInt64) {
        let place = home(of: hash)
        guard place &+ 8 < placeCount else { return }
        _ = columns[keyAt: place]
        _ = columns[keyAt: place &+ 4]
    }

    /// Reads all that a change of the plate with this hash will move.
    func warm(_ hash: UInt64) {
        var place = home(of: hash)
        while place < placeCount, self[hashAt: place] != 0 { place += 1 }
    }

    /// Adds an entry, or replaces the one of the same plate and row.
    func put(_ entry: RightEntry) {
        if let place = place(of: entry.hash, where: { self.holds(entry.row, at: $0) }) {
            columns.write(entry, at: place)
        } else {
            insert(entry)
        }
    }

    /// Adds an entry behind those of the same plate.
    func insert(_ entry: RightEntry) {
        var place = home(of: entry.hash)
        while self[hashAt: place] >= entry.hash { place += 1 }
        var gap = place
        while self[hashAt: gap] != 0 { gap += 1 }
        // A few empty places behind the last entry are always there, so that every search ends.
        open(gap + 8)
        for target in stride(from: gap, to: place, by: -1) { copy(from: target - 1, to: target) }
        columns.write(entry, at: place)
        used.add(1, ordering: .relaxed)
        if gap > top.load(ordering: .relaxed) { top.store(gap, ordering: .relaxed) }
        // It may have pushed entries that have yet to move past the cursor.
        if entry.hash > frontier.load(ordering: .relaxed), gap > cursor.load(ordering: .relaxed) {
            cursor.store(gap, ordering: .relaxed)
        }
    }

    /// Removes the first fitting entry of the plate; says whether there was one.
    @discardableResult
    func remove(_ hash: UInt64, where fits: (Int) -> Bool) -> Bool {
        guard let place = place(of: hash, where: fits) else { return false }
        remove(at: place)
        return true
    }

    /// Removes the entry at this place, and moves those behind it up that are not at home.
    func remove(at place: Int) {
        var hole = place
        while case let next = self[hashAt: hole + 1], next != 0, home(of: next) <= hole {
            copy(from: hole + 1, to: hole)
            hole += 1
        }
        columns[keyAt: hole] = 0
        used.subtract(1, ordering: .relaxed)
    }

    /// Whether the entry at this place is the right of this row.
    func holds(_ row: UInt32, at place: Int) -> Bool {
        columns.row(at: place) == row && !isElsewhere(at: place)
    }

    /// Whether the entry at this place says that the plate has rights elsewhere.
    func isElsewhere(at place: Int) -> Bool {
        RightEntry.isElsewhere(columns[keyAt: place])
    }

    @inline(__always)
    private subscript(hashAt place: Int) -> UInt64 {
        columns[keyAt: place] & PlateHash.bits
    }

    private func place(of hash: UInt64, where fits: (Int) -> Bool) -> Int? {
        var place = home(of: hash)
        while case let found = self[hashAt: place], found >= hash {
            if found == hash, fits(place) { return place }
            place += 1
        }
        return nil
    }

    private func copy(from source: Int, to target: Int) {
        columns.write(columns.entry(at: source), at: target)
    }

    /// Makes at least so many places usable.
    private func open(_ wanted: Int) {
        guard wanted > placeCount else { return }
        columns.open(wanted)
        places.store(columns.openCount, ordering: .relaxed)
    }

    /// The place at which the search for this hash begins; smaller hashes never have a smaller one.
    @inline(__always)
    private func home(of hash: UInt64) -> Int {
        let isMoved = hash <= frontier.load(ordering: .relaxed)
        let size = isMoved ? sizeAfter.load(ordering: .relaxed) : size.load(ordering: .relaxed)
        let share = (hash ^ PlateHash.bits) << 1
        let home = share.multipliedFullWidth(by: UInt64(truncatingIfNeeded: size)).high
        return Int(truncatingIfNeeded: home)
    }

    private static let sizeMin = 16
    private static let classBits: UInt64 = 0xFFFF
}

// MARK: - Forgetting

extension RightTable {
    /// The places from this one on, about a thousand, with rights that ended before the moment,
    /// and where to go on; nil at the end.
    ///
    /// Goes on until an empty place: what lies behind one never moves before it.
    func overdue(from start: Int, before moment: Instant) -> (places: [Int], next: Int?) {
        var places: [Int] = []
        for place in start..<max(start, placeCount) {
            let (key, times) = columns.glance(at: place)
            if key == 0 {
                if place - start >= Self.lookedAtOnce { return (places, place + 1) }
            } else if !RightEntry.isElsewhere(key), RightEntry.end(times) < moment {
                places.append(place)
            }
        }
        return (places, nil)
    }

    private static let lookedAtOnce = 1024
}

// MARK: - Growing

extension RightTable {
    /// Whether a part of the entries has yet to move.
    private var isGrowing: Bool {
        size.load(ordering: .relaxed) != sizeAfter.load(ordering: .relaxed)
    }

    /// Whether `grow` has something to do.
    var isToGrow: Bool {
        isGrowing || count * 13 > size.load(ordering: .relaxed) * 10
    }

    /// When it is too full or growing, looks at so many places and moves the entries there.
    ///
    /// Of thirteen places at most ten are used, of which an eighth more are made: with ten
    /// places or more looked at for each new entry, one growing is over before the next is due.
    func grow(places: Int) {
        guard isToGrow else { return }
        if !isGrowing { beginToGrow() }
        for _ in 0..<places where isGrowing { moveLast() }
    }

    private func beginToGrow() {
        let size = size.load(ordering: .relaxed)
        let after = size + size / 8 + Self.sizeMin
        cursor.store(top.load(ordering: .relaxed), ordering: .relaxed)
        open(after + Self.sizeMin)
        frontier.store(0, ordering: .relaxed)
        sizeAfter.store(after, ordering: .relaxed)
    }

    /// Moves the last of the entries whose home has yet to move, all of one plate together.
    private func moveLast() {
        let last = cursor.load(ordering: .relaxed)
        guard last >= 0 else {
            size.store(sizeAfter.load(ordering: .relaxed), ordering: .relaxed)
            return
        }
        let hash = self[hashAt: last]
        guard hash > frontier.load(ordering: .relaxed) else {
            cursor.store(last - 1, ordering: .relaxed)
            return
        }
        var first = last
        while first > 0, self[hashAt: first - 1] == hash { first -= 1 }
        // Nearly always one; an array of one would cost more than the move.
        let others = (first..<last).map { columns.entry(at: $0) }
        let moved = columns.entry(at: last)
        for place in (first...last).reversed() { remove(at: place) }
        frontier.store(hash, ordering: .relaxed)
        cursor.store(first - 1, ordering: .relaxed)
        insert(moved)
        for other in others { insert(other) }
    }
}
