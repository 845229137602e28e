/// What many rights in a snapshot have in common, and is written once for all of them.
struct RightClass: Hashable {
    let kind: ParkingRight.Kind
    let zone: ZoneCode?
    let country: CountrySign?

    init(_ right: ParkingRight) {
        kind = right.kind
        zone = right.zone
        country = right.country
    }

    init(_ cursor: inout ByteCursor) throws(OfflineSnapshot.Invalid) {
        guard let kind = ParkingRight.Kind(rawValue: UInt8(try cursor.count(1))) else {
            throw .damaged
        }
        self.kind = kind
        let (zone, country) = (try cursor.text(), try cursor.text())
        self.zone = ZoneCode(zone)
        self.country = CountrySign(country)
        guard zone.isEmpty == (self.zone == nil), country.isEmpty == (self.country == nil) else {
            throw .damaged
        }
    }

    func write(to scribe: inout ByteScribe) {
        scribe.write(count: Int(kind.rawValue), size: 1)
        scribe.write(zone?.text ?? "")
        scribe.write(country?.text ?? "")
    }
}
