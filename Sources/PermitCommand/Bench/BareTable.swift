import Permits

/// The least that a look-up can cost, to measure the index against.
///
/// Packed plates in one open-addressing table, with one number for each and without a lock.
struct BareTable {
    private var slots: [(plate: UInt64, number: UInt64)]
    private let shift: UInt64

    /// Makes a table for this many plates, between a third and two thirds full.
    init(expecting count: Int) {
        var bits: UInt64 = 4
        while count * 3 > 2 << bits { bits += 1 }
        slots = Array(repeating: (0, 0), count: 1 << bits)
        shift = 64 - bits
    }

    /// The number that the plate has; nil when it has none.
    func number(of plate: PackedPlate) -> UInt64? {
        let slot = slots[place(of: plate.value)]
        return slot.plate == plate.value ? slot.number : nil
    }

    /// Gives the plate a number.
    mutating func put(_ number: UInt64, of plate: PackedPlate) {
        slots[place(of: plate.value)] = (plate.value, number)
    }

    private func place(of plate: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: (plate &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[place].plate != plate, slots[place].plate != 0 {
            place = (place + 1) & (slots.count - 1)
        }
        return place
    }
}
