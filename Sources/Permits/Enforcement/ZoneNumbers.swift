/// Finds the number of a zone by its code: open addressing, without hashing a text.
struct ZoneNumbers: Sendable {
    private var slots: [(code: UInt64, number: Int)]
    private let shift: UInt64

    /// Numbers the zones in their order; of two with the same code the last one counts.
    init(_ codes: [ZoneCode]) {
        var bits: UInt64 = 2
        while codes.count * 2 > 1 << bits { bits += 1 }
        shift = 64 - bits
        slots = Array(repeating: (0, -1), count: 1 << bits)
        for (number, code) in codes.enumerated() {
            slots[slot(of: code.value)] = (code.value, number)
        }
    }

    /// The number of the zone with this code.
    subscript(code: ZoneCode) -> Int? {
        let slot = slots[slot(of: code.value)]
        return slot.code == code.value ? slot.number : nil
    }

    private func slot(of code: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[slot].code != code, slots[slot].code != 0 {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }
}
