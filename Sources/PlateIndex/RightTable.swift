import Permits

/// The rights of all plates: those of one plate are a chain of entries, found by its first one.
struct RightTable {
    private var arena = RightArena()
    private var heads: HeadTable
    private var longPlates = LongPlates()

    init(expecting count: Int = 0) {
        heads = HeadTable(expecting: count)
    }

    /// How many rights there are.
    var count: Int { arena.count }

    /// How many entries there are to look at, free ones counted.
    var entryCount: Int { arena.end }

    /// The rights of the plate, in any order.
    func rights(of key: PlateKey) -> [ParkingRight] {
        guard let plate = number(of: key) else { return [] }
        var rights: [ParkingRight] = []
        var number = heads.first(of: plate, in: arena)
        while number != RightArena.none {
            rights.append(arena[number].right)
            number = arena[number].next
        }
        return rights
    }

    /// Adds the right of this row, or replaces it.
    mutating func put(_ right: ParkingRight, row: Int64, of key: PlateKey) {
        let plate = newNumber(of: key)
        let first = heads.first(of: plate, in: arena)
        var number = first
        while number != RightArena.none {
            if arena[number].row == row {
                arena[number] = RightEntry(
                    right,
                    row: row,
                    plate: plate,
                    next: arena[number].next
                )
                return
            }
            number = arena[number].next
        }
        let entry = RightEntry(right, row: row, plate: plate, next: first)
        heads.setFirst(arena.insert(entry), in: arena)
    }

    /// Removes the right of this row, if it is there.
    mutating func remove(row: Int64, of key: PlateKey) {
        guard let plate = number(of: key) else { return }
        unlink(plate) { $0.row == row }
    }

    /// Removes the right of this entry when it ended before the moment; says whether it did.
    mutating func forget(_ number: Int, endedBefore moment: Instant) -> Bool {
        let entry = arena[UInt32(number)]
        guard entry.isOver(before: moment) else { return false }
        unlink(entry.plate) { $0.row == entry.row }
        return true
    }

    /// Takes the first fitting entry of the plate out of its chain and frees it.
    private mutating func unlink(_ plate: UInt64, where fits: (RightEntry) -> Bool) {
        var before = RightArena.none
        var number = heads.first(of: plate, in: arena)
        while number != RightArena.none, !fits(arena[number]) {
            before = number
            number = arena[number].next
        }
        guard number != RightArena.none else { return }
        let next = arena[number].next
        if before != RightArena.none {
            arena[before].next = next
        } else if next != RightArena.none {
            heads.setFirst(next, in: arena)
        } else {
            heads.remove(plate, in: arena)
            longPlates.remove(plate)
        }
        arena.remove(number)
    }

    private func number(of key: PlateKey) -> UInt64? {
        switch key.form {
        case .packed(let packed): packed.value
        case .long(let text): longPlates.number(of: text)
        }
    }

    private mutating func newNumber(of key: PlateKey) -> UInt64 {
        switch key.form {
        case .packed(let packed): packed.value
        case .long(let text): longPlates.add(text)
        }
    }
}
