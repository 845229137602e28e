/// Finds the first entry of a plate: open addressing with linear probing, eight bytes a slot.
///
/// A slot holds half of the plate's hash and the number of an entry; only where the half fits is
/// the plate compared, in that entry. People choose what they type as a plate, so the hash depends
/// on a secret of this table: nobody can make many plates fall together.
struct HeadTable {
    private struct Slot {
        var hash: UInt32 = 0
        var entry = RightArena.none

        var isEmpty: Bool { entry == RightArena.none }
    }

    private var slots: [Slot]
    private var used = 0
    private let secret = UInt64.random(in: .min ... .max)

    /// Makes a table that takes this many plates before it grows.
    init(expecting count: Int) {
        var size = 16
        while Self.isTooFull(count, of: size) { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
    }

    /// The first entry of the plate, or none.
    func first(of plate: UInt64, in arena: RightArena) -> UInt32 {
        slots[place(of: plate, in: arena)].entry
    }

    /// Makes this entry the first one of its plate.
    mutating func setFirst(_ number: UInt32, in arena: RightArena) {
        let plate = arena[number].plate
        let place = place(of: plate, in: arena)
        if slots[place].isEmpty { used += 1 }
        slots[place] = Slot(hash: hash(plate), entry: number)
        if Self.isTooFull(used, of: slots.count) { grow() }
    }

    /// Forgets a plate, whose first entry is still there.
    mutating func remove(_ plate: UInt64, in arena: RightArena) {
        var hole = place(of: plate, in: arena)
        used -= 1
        var place = hole
        while true {
            place = (place + 1) & mask
            guard !slots[place].isEmpty else { break }
            // A slot may move back into the hole unless that lies before its home.
            let home = home(of: slots[place].hash)
            guard (place - home) & mask >= (place - hole) & mask else { continue }
            slots[hole] = slots[place]
            hole = place
        }
        slots[hole] = Slot()
    }

    /// Where the plate is, or the empty slot where it belongs.
    private func place(of plate: UInt64, in arena: RightArena) -> Int {
        let hash = hash(plate)
        var place = home(of: hash)
        while !slots[place].isEmpty {
            let slot = slots[place]
            if slot.hash == hash, arena[slot.entry].plate == plate { break }
            place = (place + 1) & mask
        }
        return place
    }

    private mutating func grow() {
        var smaller = Array(repeating: Slot(), count: slots.count * 2)
        swap(&slots, &smaller)
        for slot in smaller where !slot.isEmpty {
            var place = home(of: slot.hash)
            while !slots[place].isEmpty { place = (place + 1) & mask }
            slots[place] = slot
        }
    }

    /// Multiplies and folds twice, so that every bit of the plate tells, and plates of one series
    /// spread as evenly as any others, whatever the secret.
    private func hash(_ plate: UInt64) -> UInt32 {
        let odd: UInt64 = 0xD6E8_FEB8_6659_FD93
        var mixed = plate ^ secret
        mixed = (mixed ^ mixed >> 32) &* odd
        mixed = (mixed ^ mixed >> 32) &* odd
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }

    /// The slot at which the search for this hash begins: its highest bits.
    private func home(of hash: UInt32) -> Int {
        Int((UInt64(hash) * UInt64(slots.count)) >> 32)
    }

    private var mask: Int { slots.count - 1 }

    /// Keeps three slots in ten empty, so that a search is short.
    private static func isTooFull(_ used: Int, of size: Int) -> Bool {
        used * 10 > size * 7
    }
}
