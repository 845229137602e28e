import Permits

/// Rights and plates to test with.
enum Fixture {
    struct Unusable: Error {}

    static let zones = ["VBN", "VBW", "LDC"].compactMap { ZoneCode($0) }

    static func plate(_ text: String) throws -> LicensePlate {
        try LicensePlate(seen: text)
    }

    static func key(_ text: String) throws -> PlateKey {
        PlateKey(try plate(text))
    }

    /// A right that is told apart by its number and holds from `start` until `end`.
    static func right(
        _ number: Int,
        from start: Int64 = 0,
        until end: Int64 = 100,
        zone: ZoneCode? = nil,
        country: CountrySign? = nil
    ) throws -> ParkingRight {
        guard let period = Period(from: Instant(seconds: start), until: Instant(seconds: end))
        else { throw Unusable() }
        return ParkingRight(
            reference: Reference(high: 0, low: UInt64(number)),
            kind: .resident,
            zone: zone,
            country: country,
            period: period
        )
    }
}

/// A small generator with a seed, so that a failure can be repeated (Steele and others, 2014).
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
