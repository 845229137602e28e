import Permits
import Synchronization

/// One filling of the index: the table, and what does not fit into it.
///
/// Of a plate that packs, an entry in the table says that it has rights among the rare ones.
struct Holdings: ~Copyable, Sendable {
    let table = RightTable()
    let rare = RareRights()
    private let hash: PlateHash
    private let marks = Atomic(0)

    init(hash: PlateHash) {
        self.hash = hash
    }

    /// How many rights it holds.
    var count: Int { table.count - marks.load(ordering: .relaxed) + rare.count }

    /// Empties it, and makes room for about this many rights.
    func prepare(expecting count: Int) {
        clear()
        table.prepare(expecting: count)
    }

    /// Forgets everything, and gives the memory back.
    func clear() {
        table.clear()
        rare.clear()
        marks.store(0, ordering: .relaxed)
    }

    /// Reads what this change will move, so that nobody has to wait for that later.
    func warm(_ change: RightChange) {
        switch change {
        case .put(let plate, _, _), .remove(let plate, _):
            if let packed = plate.packed { table.warm(hash(packed)) }
        }
    }

    /// Makes one change.
    func take(_ change: RightChange, classes: borrowing RightClasses) {
        switch change {
        case .put(let plate, let row, let right):
            put(right, row: row, of: plate, classes: classes)
        case .remove(let plate, let row):
            remove(row: row, of: plate)
        }
    }

    /// Adds the right of this row, or replaces it.
    func put(
        _ right: ParkingRight,
        row: Int64,
        of plate: PlateKey,
        classes: borrowing RightClasses
    ) {
        guard let packed = plate.packed else {
            _ = rare.put(right, row: row, of: plate)
            return
        }
        let hash = hash(packed)
        if let entry = RightEntry(right, row: row, hash: hash, classes: classes) {
            removeRare(row, of: plate)
            table.put(entry)
        } else {
            remove(row: row, of: plate)
            guard rare.put(right, row: row, of: plate) else { return }
            table.insert(RightEntry(elsewhere: hash))
            marks.add(1, ordering: .relaxed)
        }
    }

    /// Removes the right of this row, if it is there.
    func remove(row: Int64, of plate: PlateKey) {
        removeRare(row, of: plate)
        guard let packed = plate.packed else { return }
        table.remove(hash(packed)) { $0.row == row && !$0.isElsewhere }
    }

    private func removeRare(_ row: Int64, of plate: PlateKey) {
        guard rare.count > 0, rare.remove(row: row, of: plate), let packed = plate.packed else {
            return
        }
        table.remove(hash(packed)) { $0.isElsewhere }
        marks.subtract(1, ordering: .relaxed)
    }
}

extension PlateKey {
    /// The number of a plate that is short enough.
    var packed: PackedPlate? {
        if case .packed(let packed) = form { packed } else { nil }
    }
}
