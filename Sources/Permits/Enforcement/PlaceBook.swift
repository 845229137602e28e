/// The places of a policy, found by code or by a spot on the map.
struct PlaceBook: Sendable {
    private let zones: [Zone]
    private let numbers: ZoneNumbers
    /// The zones without their parts, by number.
    private let whole: [Place]

    init(_ policy: PolicyVersion) {
        zones = policy.zones
        numbers = ZoneNumbers(zones.map(\.code))
        whole = zones.enumerated().map { Place($1, number: $0) }
    }

    /// The place with this code; nil outside every zone.
    func place(_ code: ZoneCode, subArea: ZoneCode?) -> Place? {
        guard let number = numbers[code] else { return nil }
        guard let subArea else { return whole[number] }
        return Place(zones[number], number: number, part: zones[number].subArea(subArea))
    }

    /// Every place where a car at this point may have stood: one, or several near a border; nil
    /// stands for outside every zone.
    func places(near point: GeoPoint, metres: Double) -> [Place?] {
        let inside = zones.indices.filter { zones[$0].shape.contains(point) }
        let near = zones.indices.filter {
            !inside.contains($0) && zones[$0].shape.metresToBorder(from: point) <= metres
        }
        let places: [Place?] = (inside + near).flatMap {
            parts(of: $0, near: point, metres: metres)
        }
        guard !inside.isEmpty else { return [nil] + places }
        let isAtOuterBorder =
            near.isEmpty
            && inside.allSatisfy { zones[$0].shape.metresToBorder(from: point) <= metres }
        return places + (isAtOuterBorder ? [nil] : [])
    }

    private func parts(of number: Int, near point: GeoPoint, metres: Double) -> [Place] {
        let zone = zones[number]
        let byPriority = zone.subAreas.sorted { $0.priority > $1.priority }
        let inside = byPriority.first { $0.shape.contains(point) }
        let near = byPriority.filter {
            $0 != inside && $0.shape.metresToBorder(from: point) <= metres
        }
        let mayBeOutside = (inside?.shape.metresToBorder(from: point) ?? 0) <= metres
        var places = ([inside].compactMap { $0 } + near).map {
            Place(zone, number: number, part: $0)
        }
        if inside == nil || mayBeOutside { places.append(whole[number]) }
        return places
    }
}
