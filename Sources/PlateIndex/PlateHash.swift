import Permits

/// Turns packed plates into numbers that are spread evenly, each plate into another one.
///
/// People choose what they type as a plate, so the hash depends on secrets: nobody can make many
/// plates fall together.
struct PlateHash: Sendable {
    /// Has its highest bit set, which no packed plate has: no hash is 0.
    private let mask = UInt64.random(in: 1 << 63 ... .max)
    private let factor = UInt64.random(in: .min ... .max) | 1

    /// The number of the plate; never 0.
    ///
    /// Every step can be undone, so no two plates share one. Multiplying and folding twice makes
    /// every bit of the plate tell in the highest ones, by which the table is ordered.
    func callAsFunction(_ plate: PackedPlate) -> UInt64 {
        var mixed = plate.value ^ mask
        mixed = (mixed ^ mixed >> 32) &* factor
        mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed >> 32
    }
}
