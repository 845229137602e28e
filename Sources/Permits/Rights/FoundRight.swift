/// A right as a source finds it for a check: everything that a verdict depends on, and a mark by
/// which the source knows it again when its name is wanted.
///
/// It keeps numbers as they come and takes them apart when asked, because most are never asked.
public struct FoundRight: Hashable, Sendable {
    @usableFromInline let zoneValue: UInt64
    @usableFromInline let label: UInt32
    /// When it holds, `[start, end)`.
    public let period: Period
    /// What the source that found it calls it.
    public let mark: Int

    /// Takes the numbers of a right: its ``ParkingRight/label``, and 0 for no zone.
    @inlinable
    package init(zone: UInt64, label: UInt32, period: Period, mark: Int) {
        zoneValue = zone
        self.label = label
        self.period = period
        self.mark = mark
    }

    /// Takes what a verdict needs of a right.
    public init(_ right: ParkingRight, mark: Int) {
        self.init(
            zone: right.zone?.value ?? 0,
            label: right.label,
            period: right.period,
            mark: mark
        )
    }

    /// What it follows from.
    public var kind: ParkingRight.Kind {
        guard let kind = ParkingRight.Kind(rawValue: UInt8(truncatingIfNeeded: label)) else {
            preconditionFailure("A right of no kind.")
        }
        return kind
    }

    /// Where it holds; nil for a disabled person's card, which holds everywhere (RVV article 85).
    public var zone: ZoneCode? {
        zoneValue == 0 ? nil : ZoneCode(known: zoneValue)
    }

    /// The country of the plate, when known.
    public var country: CountrySign? {
        let code = UInt16(truncatingIfNeeded: label >> 8)
        return code == 0 ? nil : CountrySign(known: code)
    }

    /// The same right for another time.
    public func during(_ period: Period) -> FoundRight {
        FoundRight(zone: zoneValue, label: label, period: period, mark: mark)
    }

    /// What stands where there is no right.
    @inlinable
    static var nothing: FoundRight {
        FoundRight(zone: 0, label: 0, period: Period(known: .zero, .zero), mark: 0)
    }
}

extension ParkingRight {
    /// The right that was found, with its name.
    public init(_ found: FoundRight, reference: Reference) {
        self.init(
            reference: reference,
            kind: found.kind,
            zone: found.zone,
            country: found.country,
            period: found.period
        )
    }

    /// The country and the kind as one number: what rights of many plates have in common.
    package var label: UInt32 { Self.label(kind, country) }

    package static func label(_ kind: Kind, _ country: CountrySign?) -> UInt32 {
        UInt32(country?.code ?? 0) << 8 | UInt32(kind.rawValue)
    }
}
