/// A place as the rules see it: a zone, a part of it, or outside every zone.
struct Place: Hashable {
    let zone: Zone?
    let subArea: SubArea?

    static let outside = Place(zone: nil, subArea: nil)

    /// Every place where the car may have stood: one, or several near a border.
    static func candidates(for spot: Spot, in policy: PolicyVersion) -> [Place] {
        switch spot {
        case .zone(let code, let subArea):
            let zone = policy.zone(code)
            return [Place(zone: zone, subArea: subArea.flatMap { zone?.subArea($0) })]
        case .point(let point, let metres):
            let inside = policy.zones.filter { $0.shape.contains(point) }
            let near = policy.zones.filter {
                !inside.contains($0) && $0.shape.metresToBorder(from: point) <= metres
            }
            let places = (inside + near).flatMap { parts(of: $0, near: point, metres: metres) }
            guard !inside.isEmpty else { return [outside] + places }
            let isAtOuterBorder =
                near.isEmpty
                && inside.allSatisfy { $0.shape.metresToBorder(from: point) <= metres }
            return places + (isAtOuterBorder ? [outside] : [])
        }
    }

    private static func parts(of zone: Zone, near point: GeoPoint, metres: Double) -> [Place] {
        let byPriority = zone.subAreas.sorted { $0.priority > $1.priority }
        let inside = byPriority.first { $0.shape.contains(point) }
        let near = byPriority.filter {
            $0 != inside && $0.shape.metresToBorder(from: point) <= metres
        }
        let mayBeOutside = (inside?.shape.metresToBorder(from: point) ?? 0) <= metres
        var places = ([inside].compactMap { $0 } + near).map { Place(zone: zone, subArea: $0) }
        if inside == nil || mayBeOutside { places.append(Place(zone: zone, subArea: nil)) }
        return places
    }
}
