/// The places of a policy, found by code or by a spot on the map.
struct PlaceBook: Sendable {
    private let zones: [Zone]
    private let numbers: ZoneNumbers
    /// The zones without their parts, by number.
    private let whole: [Place]
    private let map: ZoneMap
    /// The zones and parts by the numbers of the map.
    private let mapped: [Place]

    /// The map is one of these very zones.
    init(_ zones: [Zone], map: ZoneMap) {
        self.zones = zones
        self.map = map
        numbers = ZoneNumbers(zones.map(\.code))
        whole = zones.enumerated().map { Place($1, number: $0) }
        mapped = map.layers.map { layer in
            let zone = zones[layer.zone]
            return Place(zone, number: layer.zone, part: layer.subArea.map { zone.subAreas[$0] })
        }
    }

    /// The place with this code; nil outside every zone.
    func place(_ code: ZoneCode, subArea: ZoneCode?) -> Place? {
        guard let number = numbers[code] else { return nil }
        guard let subArea else { return whole[number] }
        return Place(zones[number], number: number, part: zones[number].subArea(subArea))
    }

    /// The place at this point, and every other one where a car seen there may have stood: those
    /// near a border; nil stands for outside every zone.
    func places(near point: GeoPoint, metres: Double) -> (here: Place?, others: [Place?]) {
        let sides = map.sides(of: point, metres: metres)
        return (place(sides.here), sides.others.map { place($0) })
    }

    private func place(_ number: Int?) -> Place? { number.map { mapped[$0] } }
}
