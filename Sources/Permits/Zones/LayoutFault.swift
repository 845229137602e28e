/// What is wrong with the places of zones and their parts among each other; by their numbers.
public enum LayoutFault: Hashable, Sendable {
    /// Zones of the same priority lie over each other here.
    case zonesOverlap(Int, Int, at: GeoPoint)
    /// Parts of a zone that have the same priority lie over each other here.
    case partsOverlap(zone: Int, Int, Int, at: GeoPoint)
    /// A part reaches out of its zone here.
    case partOutside(zone: Int, Int, at: GeoPoint)

    /// Borders may be drawn so many metres over each other.
    public static let toleranceMetres = 1.0

    /// All faults among zones whose shapes have none of their own.
    public static func faults(in zones: [Zone]) -> [LayoutFault] {
        let outlines = zones.map { ShapeOutline($0.shape.normalised) }
        var faults: [LayoutFault] = []
        for (number, zone) in zones.enumerated() {
            for other in 0..<number where zones[other].priority == zone.priority {
                let spot = outlines[number].spot(
                    sharedWith: outlines[other],
                    metres: toleranceMetres
                )
                if let spot { faults.append(.zonesOverlap(other, number, at: spot)) }
            }
            faults += self.faults(in: zone, number: number, outline: outlines[number])
        }
        return faults
    }

    private static func faults(
        in zone: Zone,
        number: Int,
        outline: ShapeOutline
    ) -> [LayoutFault] {
        let parts = zone.subAreas.map { ShapeOutline($0.shape.normalised) }
        var faults: [LayoutFault] = []
        for (part, shape) in parts.enumerated() {
            // A part of a zone whose own place is not known counts nowhere.
            if !zone.shape.polygons.isEmpty,
                let spot = shape.spot(outside: outline, metres: toleranceMetres)
            {
                faults.append(.partOutside(zone: number, part, at: spot))
            }
            for other in 0..<part
            where zone.subAreas[other].priority == zone.subAreas[part].priority {
                if let spot = shape.spot(sharedWith: parts[other], metres: toleranceMetres) {
                    faults.append(.partsOverlap(zone: number, other, part, at: spot))
                }
            }
        }
        return faults
    }
}
