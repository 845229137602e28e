/// The part of a policy that a snapshot carries: all that a verdict in a known zone depends on.
enum CarriedPolicy {
    /// Writes the policy down, with these zones only when any are named.
    static func write(
        _ policy: PolicyVersion,
        zones named: Set<ZoneCode>?,
        to scribe: inout ByteScribe
    ) {
        let zones = policy.zones.filter { named?.contains($0.code) ?? true }
        scribe.write(Int64(policy.from.number), size: 4)
        scribe.write(count: policy.confidenceMin, size: 1)
        scribe.write(count: zones.count, size: 4)
        for zone in zones { write(zone, to: &scribe) }
    }

    /// Reads what ``write(_:zones:to:)`` wrote.
    static func read(_ cursor: inout ByteCursor) throws(OfflineSnapshot.Invalid) -> PolicyVersion {
        let from = try cursor.day()
        let confidenceMin = try cursor.count(1)
        var zones: [Zone] = []
        for _ in 0..<(try cursor.count(4)) { zones.append(try zone(&cursor)) }
        return PolicyVersion(
            from: from,
            zones: zones,
            addresses: [],
            addressExceptions: [],
            ownParkingPlaces: [],
            products: [],
            confidenceMin: confidenceMin
        )
    }

    // MARK: Zones

    private static func write(_ zone: Zone, to scribe: inout ByteScribe) {
        scribe.write(zone.code.text)
        scribe.write(zone.name)
        scribe.write(count: zone.discMinutes, size: 4)
        scribe.write(count: zone.hours.holidaysExcepted ? 1 : 0, size: 1)
        scribe.write(count: zone.hours.windows.count, size: 4)
        for window in zone.hours.windows {
            let days = window.days.reduce(UInt64(0)) { $0 | 1 << UInt64($1.rawValue) }
            scribe.write(days, size: 1)
            scribe.write(count: window.fromMinute, size: 2)
            scribe.write(count: window.untilMinute, size: 2)
        }
        scribe.write(count: zone.subAreas.count, size: 4)
        for part in zone.subAreas {
            let kinds = part.excludedKinds.reduce(UInt64(0)) { $0 | 1 << UInt64($1.rawValue) }
            scribe.write(part.code.text)
            scribe.write(part.name)
            scribe.write(count: part.discMinutes, size: 4)
            scribe.write(kinds, size: 1)
        }
    }

    private static func zone(_ cursor: inout ByteCursor) throws(OfflineSnapshot.Invalid) -> Zone {
        let (code, name) = (try cursor.code(), try cursor.text())
        let discMinutes = try cursor.count(4)
        let holidaysExcepted = try cursor.flag()
        var windows: [RegulatedWindow] = []
        for _ in 0..<(try cursor.count(4)) { windows.append(try window(&cursor)) }
        var parts: [SubArea] = []
        for _ in 0..<(try cursor.count(4)) { parts.append(try part(&cursor)) }
        return Zone(
            code: code,
            name: name,
            trafficDecision: "",
            discMinutes: discMinutes,
            hours: ZoneHours(windows: windows, holidaysExcepted: holidaysExcepted),
            shape: GeoShape(polygons: []),
            subAreas: parts
        )
    }

    private static func window(
        _ cursor: inout ByteCursor
    ) throws(OfflineSnapshot.Invalid) -> RegulatedWindow {
        let bits = try cursor.count(1)
        let days = (0..<7).filter { bits >> $0 & 1 == 1 }.compactMap(Weekday.init(rawValue:))
        guard bits < 1 << 7,
            let window = RegulatedWindow(
                days: Set(days),
                fromMinute: try cursor.count(2),
                untilMinute: try cursor.count(2)
            )
        else { throw .damaged }
        return window
    }

    private static func part(
        _ cursor: inout ByteCursor
    ) throws(OfflineSnapshot.Invalid) -> SubArea {
        let (code, name) = (try cursor.code(), try cursor.text())
        let discMinutes = try cursor.count(4)
        let bits = try cursor.count(1)
        let kinds = ParkingRight.Kind.allCases.filter { bits >> $0.rawValue & 1 == 1 }
        guard bits < 1 << ParkingRight.Kind.allCases.count else { throw .damaged }
        return SubArea(
            code: code,
            name: name,
            discMinutes: discMinutes,
            excludedKinds: Set(kinds),
            priority: 0,
            shape: GeoShape(polygons: [])
        )
    }
}
