@testable import Permits

/// Maps in GeoJSON: one that is taken answers every question about a point, and as the plain
/// even-odd rule does.
///
/// Bytes that do not begin as an object are small whole numbers, which make rings that touch, cross
/// and repeat themselves.
enum MapFuzz: FuzzTarget {
    static func finding(in bytes: [UInt8]) -> String? {
        let isText = bytes.first == UInt8(ascii: "{")
        let text = isText ? String(decoding: bytes, as: UTF8.self) : drawn(bytes)
        guard let town = FuzzTown(geometry: text), let policy = town.municipality.versions.first,
            let zone = policy.zones.first
        else { return nil }
        let judge = PlateJudge(policy: policy, clock: town.clock)
        for point in points(around: zone.shape) {
            if let finding = finding(at: point, zone, judge) { return finding }
        }
        return nil
    }

    private static func finding(
        at point: GeoPoint,
        _ zone: Zone,
        _ judge: PlateJudge
    ) -> String? {
        let metres = zone.shape.metresToBorder(from: point)
        guard metres >= 0 else { return "\(metres) metres to the border" }
        let exact = zoneFound(at: point, metres: 0, judge)
        _ = zoneFound(at: point, metres: 30, judge)
        guard metres > 0.5 else { return nil }
        let isInside = encloses(zone.shape, point)
        guard zone.shape.contains(point) == isInside else { return "\(point): another side" }
        return (exact == zone.code) == isInside ? nil : "\(point): found in another zone"
    }

    private static func zoneFound(
        at point: GeoPoint,
        metres: Double,
        _ judge: PlateJudge
    ) -> ZoneCode? {
        guard let plate = try? LicensePlate(seen: "HK000J") else { return nil }
        let check = PlateCheck(
            plate: plate,
            spot: .point(point, accuracyMetres: metres),
            moment: FuzzTown.now
        )
        return judge.answer(check, rights: NoRights()).zone
    }

    /// Rings of points on a small grid: pairs of bytes, the byte 255 begins another ring, and 254
    /// another polygon.
    private static func drawn(_ bytes: [UInt8]) -> String {
        let polygons = bytes.prefix(300).split(separator: 254).map { polygon in
            let rings = polygon.split(separator: 255).map { ring(Array($0)) }
            return "[\(rings.joined(separator: ","))]"
        }
        return #"{"type":"MultiPolygon","coordinates":[\#(polygons.joined(separator: ","))]}"#
    }

    private static func ring(_ bytes: [UInt8]) -> String {
        var points = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
            "[4.\(300 + Int(bytes[place] & 63)),52.\(100 + Int(bytes[place + 1] & 63))]"
        }
        if let first = points.first { points.append(first) }
        return "[\(points.joined(separator: ","))]"
    }

    private static func points(around shape: GeoShape) -> [GeoPoint] {
        let corners = Array(shape.polygons.joined().joined().prefix(12))
        let middles = zip(corners, corners.dropFirst(2)).compactMap { one, other in
            GeoPoint(
                longitude: (one.longitude + other.longitude) / 2,
                latitude: (one.latitude + other.latitude) / 2
            )
        }
        let far = [(0, 0), (180, 90), (-180, -90), (4.31, 52.11)].compactMap {
            GeoPoint(longitude: $0.0, latitude: $0.1)
        }
        return corners + middles + far
    }

    private static func encloses(_ shape: GeoShape, _ point: GeoPoint) -> Bool {
        shape.polygons.contains { rings in
            let isIn = rings.map { encloses($0, point) }
            return isIn.first == true && !isIn.dropFirst().contains(true)
        }
    }

    private static func encloses(_ ring: [GeoPoint], _ point: GeoPoint) -> Bool {
        zip(ring, ring.dropFirst()).reduce(false) { isInside, edge in
            let (one, other) = edge
            guard (one.latitude > point.latitude) != (other.latitude > point.latitude) else {
                return isInside
            }
            let share = (point.latitude - one.latitude) / (other.latitude - one.latitude)
            let crossing = one.longitude + share * (other.longitude - one.longitude)
            return point.longitude < crossing ? !isInside : isInside
        }
    }
}

/// Nobody holds anything.
private struct NoRights: RightsSource {
    func rights(of plate: LicensePlate) -> RightList { [] }
    func reference(of right: FoundRight) -> Reference { .random() }
}
