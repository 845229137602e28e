import Caseload
import Permits
import PlateIndex

/// A register's worth of random rights, the same in every run: one right to a number, from which
/// its plate, zone and period follow.
///
/// Plates have the shapes of the Dutch series for cars, so a few hold more than one right.
struct MadeUpRights {
    /// How many there are, numbered from 0.
    let count: Int

    /// The moment at which nearly all of them hold: Thursday 18 June 2026, 10:00 in Voorburg.
    static let moment = Instant(seconds: 1_781_769_600)
    /// The zones that they hold in.
    static let zones = (1...40).compactMap { ZoneCode("BZ\($0)") }

    /// An index that holds them all.
    func index() -> PlateIndex {
        let index = PlateIndex()
        index.replaceAll(version: 1, expecting: count) { put in
            for number in 0..<count {
                guard let plate = plate(number), let right = right(number) else { continue }
                put(PlateKey(plate), Int64(number), right)
            }
        }
        return index
    }

    /// The plate with this number; those from `count` on belong to nobody's right, or to a right
    /// by chance.
    func plate(_ number: Int) -> PackedPlate? {
        var random = SplitMix64(seed: UInt64(number))
        let shape = Self.shapes[Int(random.next() % UInt64(Self.shapes.count))]
        return PackedPlate(
            shape.map { sign in
                sign == UInt8(ascii: "9")
                    ? UInt8(48 + random.next() % 10)
                    : Self.letters[Int(random.next() % UInt64(Self.letters.count))]
            }
        )
    }

    /// The right with this number: two in three a resident's of four years, one a visitor's.
    func right(_ number: Int) -> ParkingRight? {
        var random = SplitMix64(seed: ~UInt64(number))
        let isResident = random.next() % 3 != 0
        let before = Int64(random.next() % (isResident ? 120_000_000 : 7200))
        let after = Int64(random.next() % (isResident ? 6_000_000 : 14_400)) + 1
        return Period(
            from: Self.moment.adding(seconds: -before),
            until: Self.moment.adding(seconds: after)
        ).map { period in
            ParkingRight(
                reference: Reference(high: random.next(), low: random.next()),
                kind: isResident ? .resident : .visitor,
                zone: Self.zones[Int(random.next() % UInt64(Self.zones.count))],
                country: .netherlands,
                period: period
            )
        }
    }

    /// Plates of random rights, in the form that a check has them.
    func questions(_ amount: Int) throws -> [LicensePlate] {
        var random = SplitMix64(seed: 1)
        return try (0..<amount).compactMap { _ in
            try plate(Int.random(in: 0..<count, using: &random)).map {
                try LicensePlate(seen: $0.text)
            }
        }
    }

    /// Plates of the same shapes that hold no right.
    func strangers(_ amount: Int) throws -> [LicensePlate] {
        let taken = Set((0..<count).compactMap { plate($0) })
        return try (count..<count + 2 * amount).lazy.compactMap { plate($0) }
            .filter { !taken.contains($0) }.prefix(amount)
            .map { try LicensePlate(seen: $0.text) }
    }

    private static let shapes = ["XX999X", "X999XX", "XXX99X", "X99XXX", "99XXX9", "9XXX99"]
        .map { Array($0.utf8) }
    private static let letters = Array("BDFGHJKLNPRSTVXZ".utf8)
}
