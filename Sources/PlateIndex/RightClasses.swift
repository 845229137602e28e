import Permits
import Synchronization

/// Numbers for what many rights have in common: the zone, the kind and the country of the plate.
///
/// A number is given out once and never taken back; a municipality needs a few dozen.
struct RightClasses: ~Copyable, Sendable {
    struct Shared: Hashable {
        let zone: ZoneCode?
        let kind: ParkingRight.Kind
        let country: CountrySign?
    }

    /// Numbers lie below this.
    static let limit = 1 << 16

    /// Two words a number: the zone, then the kind and the country.
    private let words = ReservedWords(count: 2 * limit)
    private let numbers = Mutex<[Shared: Int]>([:])

    init() {
        words.open(2 * Self.limit)
    }

    /// The number of what this right has in common with others; nil when all are given out.
    func number(of right: ParkingRight) -> Int? {
        let shared = Shared(zone: right.zone, kind: right.kind, country: right.country)
        return numbers.withLock { numbers in
            if let number = numbers[shared] { return number }
            let number = numbers.count
            guard number < Self.limit - 1 else { return nil }
            words[2 * number] = shared.zone?.value ?? 0
            words[2 * number + 1] =
                UInt64(shared.country?.code ?? 0) << 8 | UInt64(shared.kind.rawValue)
            numbers[shared] = number
            return number
        }
    }

    /// The right of this class.
    @inline(__always)
    func right(_ number: Int, reference: Reference, period: Period) -> ParkingRight? {
        let (zone, rest) = words.two(from: 2 &* number)
        let country = UInt16(truncatingIfNeeded: rest >> 8)
        guard let kind = ParkingRight.Kind(rawValue: UInt8(truncatingIfNeeded: rest)) else {
            return nil
        }
        return ParkingRight(
            reference: reference,
            kind: kind,
            zone: zone == 0 ? nil : ZoneCode(known: zone),
            country: country == 0 ? nil : CountrySign(known: country),
            period: period
        )
    }
}
