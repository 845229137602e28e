import Permits

/// Turns packed plates of up to nine characters into numbers that are spread evenly, each plate
/// into another one.
///
/// People choose what they type as a plate, so the hash depends on secrets: nobody can make many
/// plates fall together.
struct PlateHash: Sendable {
    /// No plate that has a hash, so that no hash is 0.
    private let mask = UInt64.random(in: limit..<1 << 47) << 16
    private let factor = UInt64.random(in: .min ... .max) | 1

    /// 37⁹, which is less than 2⁴⁷: longer plates have no hash.
    private static let limit: UInt64 = 129_961_739_795_077
    /// The bits of a hash.
    static let bits: UInt64 = 0x7FFF_FFFF_FFFF_0000

    /// The number of the plate in the 47 bits after the highest one, never 0, and 0 in the lower
    /// 16; nil for a plate of ten characters or more.
    ///
    /// Every step can be undone, so no two plates share one. Multiplying and folding twice makes
    /// every bit of the plate tell in the highest ones, by which the table is ordered.
    @inline(__always)
    func callAsFunction(_ plate: PackedPlate) -> UInt64? {
        guard plate.value < Self.limit else { return nil }
        var mixed = plate.value << 16 ^ mask
        mixed = Self.folded(mixed) &* factor
        mixed = Self.folded(mixed & Self.bits) &* 0xD6E8_FEB8_6659_FD93
        return Self.folded(mixed & Self.bits)
    }

    @inline(__always)
    private static func folded(_ number: UInt64) -> UInt64 {
        number ^ number >> 24 & bits
    }
}
