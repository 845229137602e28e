import Permits

/// Where zones and their parts lie: each fault with the place in the file and the remedy.
extension MunicipalityReader {
    /// The extent that is drawn, as RFC 7946 has it; none when something is wrong with it.
    mutating func shape(_ file: MunicipalityFile.Geometrie?, at path: String) -> GeoShape {
        let nowhere = GeoShape(polygons: [])
        guard let file, file.type != nil || file.hasCoordinates else { return nowhere }
        let path = "\(path).geometrie"
        guard let type = file.type, ["Polygon", "MultiPolygon"].contains(type) else {
            note("\(path).type: write Polygon or MultiPolygon, of a Feature only its geometry")
            return nowhere
        }
        if let unreadable = file.unreadable {
            note("\(unreadable): write a \(type) as lists of rings of [longitude, latitude]")
            return nowhere
        }
        let before = faultCount
        let place = { (numbers: [Int]) in
            // A Polygon has no number of its own.
            let numbers = type == "Polygon" ? Array(numbers.dropFirst()) : numbers
            return ([path, "coordinates"] + numbers.map(String.init)).joined(separator: ".")
        }
        let shape = GeoShape(
            polygons: file.polygons.enumerated().map { polygon, rings in
                rings.enumerated().map { points($1, at: [polygon, $0], place) }
            }
        )
        guard faultCount == before else { return nowhere }
        for fault in shape.faults {
            note("\(place([fault.polygon, fault.ring])): \(fault.text)")
        }
        return faultCount == before ? shape.normalised : nowhere
    }

    /// Notes where zones and parts lie over each other, or a part out of its zone.
    mutating func layout(_ zones: [Zone], _ files: [MunicipalityFile.Zone], at path: String) {
        func place(_ zone: Int, _ part: Int? = nil) -> String {
            let code = zones[zone].code.text
            guard let number = files.firstIndex(where: { $0.code == code }) else { return path }
            let place = "\(path).zones.\(number)"
            guard let part else { return "\(place).geometrie" }
            let name = zones[zone].subAreas[part].code.text
            let parts = files[number].deelgebieden ?? []
            let index = parts.firstIndex { $0.code == name } ?? part
            return "\(place).deelgebieden.\(index).geometrie"
        }
        for fault in LayoutFault.faults(in: zones) {
            switch fault {
            case .zonesOverlap(let one, let other, let spot):
                note(
                    "\(place(other)): lies over \(zones[one].code.text) at \(spot.text); draw them "
                        + "apart or give one of them a higher voorrang"
                )
            case .partsOverlap(let zone, let one, let other, let spot):
                let name = zones[zone].subAreas[one].code.text
                note(
                    "\(place(zone, other)): lies over \(name) at \(spot.text); draw them apart or "
                        + "give one of them a higher voorrang"
                )
            case .partOutside(let zone, let part, let spot):
                note(
                    "\(place(zone, part)): lies out of \(zones[zone].code.text) at \(spot.text); "
                        + "draw it within its zone"
                )
            }
        }
    }

    /// More wrong positions of a ring than this are not told one by one.
    private static let positionsMax = 3

    private mutating func points(
        _ ring: [[Double]],
        at numbers: [Int],
        _ place: ([Int]) -> String
    ) -> [GeoPoint] {
        var points: [GeoPoint] = []
        var wrong = 0
        for (number, position) in ring.enumerated() {
            guard let remedy = Self.remedy(for: position) else {
                let point = GeoPoint(longitude: position[0], latitude: position[1])
                points += [point].compactMap { $0 }
                continue
            }
            wrong += 1
            if wrong <= Self.positionsMax { note("\(place(numbers + [number])): \(remedy)") }
        }
        if wrong > Self.positionsMax {
            note("\(place(numbers)): \(wrong - Self.positionsMax) more such positions")
        }
        return points
    }

    /// What to do about a position that is no point on the globe; nil when it is one.
    private static func remedy(for position: [Double]) -> String? {
        guard (2...3).contains(position.count) else {
            return "write a position as [longitude, latitude]"
        }
        guard GeoPoint(longitude: position[0], latitude: position[1]) != nil else {
            return "is not on the globe; write degrees of WGS 84, not metres of another system"
        }
        let isSwapped = (50...54).contains(position[0]) && (3...8).contains(position[1])
        return isSwapped ? "lies in the ocean; write the longitude before the latitude" : nil
    }
}
