import Permits
import Synchronization

/// One filling of the index: the table, and what does not fit into it.
///
/// Of a plate that is short enough, an entry in the table says that it has rights among the rare
/// ones.
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
            if let hash = hash(of: plate) { table.warm(hash) }
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
        guard let hash = hash(of: plate) else {
            _ = rare.put(right, row: row, of: plate)
            return
        }
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
        guard let hash = hash(of: plate), let row = UInt32(exactly: row) else { return }
        table.remove(hash) { table.holds(row, at: $0) }
    }

    private func removeRare(_ row: Int64, of plate: PlateKey) {
        guard rare.count > 0, rare.remove(row: row, of: plate), let hash = hash(of: plate) else {
            return
        }
        table.remove(hash) { table.isElsewhere(at: $0) }
        marks.subtract(1, ordering: .relaxed)
    }

    /// The hash of a plate that is short enough for the table.
    private func hash(of plate: PlateKey) -> UInt64? {
        if case .packed(let packed) = plate.form { hash(packed) } else { nil }
    }
}
