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
            words[2 * number + 1] = UInt64(right.label)
            numbers[shared] = number
            return number
        }
    }

    /// A right of this class.
    @inline(__always)
    func right(_ number: Int, period: Period, mark: Int) -> FoundRight {
        let (zone, label) = words.two(from: 2 &* number)
        return FoundRight(
            zone: zone,
            label: UInt32(truncatingIfNeeded: label),
            period: period,
            mark: mark
        )
    }
}
