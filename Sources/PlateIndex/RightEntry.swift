import Permits

/// One right as the index keeps it: 72 bytes, and nothing that is counted or freed on its own.
struct RightEntry {
    /// The number of the plate in the table; 0 when the entry is free.
    var plate: UInt64
    let row: Int64
    private let reference: Reference
    private let period: Period
    private let zone: ZoneCode?
    private let kind: ParkingRight.Kind
    private let country: CountrySign?
    /// The entry of the same plate, or the free one, that comes after this one.
    var next: UInt32

    init(_ right: ParkingRight, row: Int64, plate: UInt64, next: UInt32) {
        self.plate = plate
        self.row = row
        reference = right.reference
        period = right.period
        zone = right.zone
        kind = right.kind
        country = right.country
        self.next = next
    }

    var right: ParkingRight {
        ParkingRight(
            reference: reference,
            kind: kind,
            zone: zone,
            country: country,
            period: period
        )
    }

    /// Whether it stands for a right that ended before this moment.
    func isOver(before moment: Instant) -> Bool {
        plate != 0 && period.end < moment
    }
}
