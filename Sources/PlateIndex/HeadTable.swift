/// Finds the first entry of a plate: open addressing with linear probing, four bytes a slot.
///
/// A slot holds the number of an entry, and the plate is compared in that entry. People choose
/// what they type as a plate, so the order of the slots depends on a secret of this table: nobody
/// can make many plates fall together.
struct HeadTable {
    private var slots: [UInt32]
    private var used = 0
    private let secret = UInt64.random(in: .min ... .max)

    /// Makes a table that takes this many plates before it grows.
    init(expecting count: Int) {
        var size = 16
        while Self.isTooFull(count, of: size) { size *= 2 }
        slots = Array(repeating: RightArena.none, count: size)
    }

    /// The first entry of the plate, or none.
    func first(of plate: UInt64, in arena: RightArena) -> UInt32 {
        slots[slot(of: plate, in: arena)]
    }

    /// Makes this entry the first one of its plate.
    mutating func setFirst(_ number: UInt32, in arena: RightArena) {
        let place = slot(of: arena[number].plate, in: arena)
        if slots[place] == RightArena.none { used += 1 }
        slots[place] = number
        if Self.isTooFull(used, of: slots.count) { grow(arena) }
    }

    /// Forgets a plate; its first entry is still there, so that it can be found.
    mutating func remove(_ plate: UInt64, in arena: RightArena) {
        var hole = slot(of: plate, in: arena)
        used -= 1
        var place = hole
        while true {
            place = (place + 1) & mask
            guard slots[place] != RightArena.none else { break }
            let home = home(of: arena[slots[place]].plate)
            // What lies between its home and here may move back to the hole only if that does too.
            guard (place - home) & mask >= (place - hole) & mask else { continue }
            slots[hole] = slots[place]
            hole = place
        }
        slots[hole] = RightArena.none
    }

    /// The slot that holds the plate, or the empty one where it belongs.
    private func slot(of plate: UInt64, in arena: RightArena) -> Int {
        var place = home(of: plate)
        while slots[place] != RightArena.none, arena[slots[place]].plate != plate {
            place = (place + 1) & mask
        }
        return place
    }

    private mutating func grow(_ arena: RightArena) {
        var larger = Array(repeating: RightArena.none, count: slots.count * 2)
        swap(&slots, &larger)
        for number in larger where number != RightArena.none {
            slots[slot(of: arena[number].plate, in: arena)] = number
        }
    }

    private func home(of plate: UInt64) -> Int {
        let product = (plate ^ secret).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: product.high ^ product.low) & mask
    }

    private var mask: Int { slots.count - 1 }

    /// Keeps three slots in ten empty, so that a search is short.
    private static func isTooFull(_ used: Int, of size: Int) -> Bool {
        used * 10 > size * 7
    }
}
