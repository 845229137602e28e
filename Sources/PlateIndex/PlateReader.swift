import Permits
import Synchronization

/// The index as a question sees it: one version, for as long as `PlateIndex.reading` lends it.
///
/// It lies inside the index and is never copied, so that lending it counts no references: each
/// count would make a look-up wait until all memory asked for before had come.
public struct PlateReader: ~Copyable, Sendable, RightsSource {
    let bothHoldings: InlineArray<2, Holdings>
    let current = Atomic(0)
    let classes = RightClasses()
    private let hash: PlateHash

    /// Makes one that finds nothing.
    init() {
        let hash = PlateHash()
        self.hash = hash
        bothHoldings = InlineArray { _ in Holdings(hash: hash) }
        bothHoldings[0].prepare(expecting: 0)
    }

    /// Which of the two holdings counts; the other one is empty, or being filled.
    var number: Int { current.load(ordering: .relaxed) }

    /// The holdings that count.
    var holdings: Holdings {
        _read { yield bothHoldings[number] }
    }

    /// The rights of the plate with this text, of every country, in any order.
    public func rights(of plate: LicensePlate) -> RightList {
        guard let packed = plate.packed else { return rareRights(of: PlateKey(plate)) }
        return rights(of: packed)
    }

    /// The rights of the plate with this packed text, of every country, in any order.
    public func rights(of packed: PackedPlate) -> RightList {
        guard let hash = hash(packed) else { return rareRights(of: PlateKey(packed)) }
        return rights(of: packed, hash: hash)
    }

    /// The name of a right that was just found.
    public func reference(of right: FoundRight) -> Reference {
        if right.mark < 0, let rare = holdings.rare.reference(marked: right.mark) { return rare }
        let (high, low) = holdings.table.columns.name(at: max(0, right.mark))
        return Reference(high: high, low: low)
    }

    /// Passes those of these plates that have rights, in the order of the list, with their rights.
    ///
    /// All of them are looked up at once, so that the waits for memory overlap.
    public func eachHolder(
        among plates: [PackedPlate],
        _ body: (PackedPlate, RightList) -> Void
    ) {
        for plate in plates {
            if let hash = hash(plate) { holdings.table.touch(hash) }
        }
        for plate in plates {
            let rights = rights(of: plate)
            if !rights.isEmpty { body(plate, rights) }
        }
    }

    /// The short way is enough for nearly all plates; the rest goes the long one.
    @inline(__always)
    private func rights(of plate: PackedPlate, hash: UInt64) -> RightList {
        guard let found = holdings.table.first(of: hash) else { return RightList() }
        let number = RightEntry.classNumber(found.key)
        guard !found.hasMore, number != RightEntry.elsewhere else {
            return gathered(plate, hash: hash)
        }
        let period = RightEntry.period(found.times)
        return RightList(classes.right(number, period: period, mark: found.place))
    }

    /// The rights of the plate as they stand at this moment, or parts of them while a commit is
    /// being taken over.
    @inline(never)
    private func gathered(_ plate: PackedPlate, hash: UInt64) -> RightList {
        var rights = RightList()
        var hasOthers = false
        holdings.table.eachPlace(of: hash) { place in
            let (key, times) = holdings.table.columns.glance(at: place)
            if RightEntry.isElsewhere(key) {
                hasOthers = true
            } else {
                let number = RightEntry.classNumber(key)
                let period = RightEntry.period(times)
                rights.append(classes.right(number, period: period, mark: place))
            }
        }
        if hasOthers {
            for right in holdings.rare.rights(of: PlateKey(plate)) { rights.append(right) }
        }
        return rights
    }

    @inline(never)
    private func rareRights(of plate: PlateKey) -> RightList {
        RightList(holdings.rare.rights(of: plate))
    }
}
